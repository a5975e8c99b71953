'use client';

import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { useTranslations } from 'next-intl';
import type { CheckoutDraft } from './checkout-draft.ts';
import type { FieldErrors } from './missing-fields.ts';

export interface ContactFieldsProps {
  draft: CheckoutDraft;
  onChange: (changes: Partial<CheckoutDraft>) => void;
  errors: FieldErrors;
}

type TextKey = 'name' | 'phone' | 'email' | 'line1' | 'line2' | 'postcode' | 'city' | 'instructions';

/** Who it is for, and where it goes: named so that the browser fills it in. */
export function ContactFields({ draft, onChange, errors }: ContactFieldsProps) {
  const t = useTranslations('checkout.contact');
  const common = useTranslations('common');
  const bind = (key: TextKey) => ({
    name: key,
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  return (
    <div className="grid gap-5">
      <Field label={t('name')} error={errors.name}>
        <Input {...bind('name')} autoComplete="name" required maxLength={120} />
      </Field>
      <div className="grid gap-5 md:grid-cols-2">
        <Field label={t('phone')} hint={t('phoneHint')} error={errors.phone}>
          <Input {...bind('phone')} type="tel" autoComplete="tel" required maxLength={32} />
        </Field>
        <Field label={t('email')} aside={common('optional')} hint={t('emailHint')} error={errors.email}>
          <Input {...bind('email')} type="email" autoComplete="email" maxLength={254} />
        </Field>
      </div>
      {draft.type === 'delivery' && (
        <>
          <Field label={t('line1')} error={errors.address}>
            <Input {...bind('line1')} autoComplete="address-line1" required maxLength={160} />
          </Field>
          <Field label={t('line2')} aside={common('optional')}>
            <Input {...bind('line2')} autoComplete="address-line2" maxLength={160} />
          </Field>
          <div className="grid gap-5 md:grid-cols-[10rem_1fr]">
            <Field label={t('postcode')}>
              <Input {...bind('postcode')} autoComplete="postal-code" required maxLength={20} />
            </Field>
            <Field label={t('city')}>
              <Input {...bind('city')} autoComplete="address-level2" required maxLength={80} />
            </Field>
          </div>
          <Field label={t('instructions')} aside={common('optional')}>
            <Input {...bind('instructions')} autoComplete="off" maxLength={280} />
          </Field>
        </>
      )}
    </div>
  );
}
