'use client';

import { ROLES } from '@tavola/shared';
import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import type { DraftAction } from './draft-rule.ts';
import { useEditor } from './editor-context.ts';

export interface RecipientFieldProps {
  action: DraftAction;
  at: string;
  onChange: (change: Partial<DraftAction>) => void;
}

/** Who gets it: only those the action can reach. Staff have no phone numbers on file; the bell is for staff alone. */
export function RecipientField({ action, at, onChange }: RecipientFieldProps) {
  const t = useTranslations('automations');
  const { hasCustomer, problemAt } = useEditor();
  const { kind, to, address } = action;
  const staff = kind === 'sms' ? [] : ROLES.map((role) => ({ value: `staff:${role}`, word: t(`toChoice.${role}`) }));
  const choices =
    kind === 'notify'
      ? staff
      : [
          ...(hasCustomer || to === 'customer' ? [{ value: 'customer', word: t('toChoice.customer') }] : []),
          { value: 'location', word: t('toChoice.location') },
          ...staff,
          { value: 'other', word: t(kind === 'sms' ? 'toChoice.otherSms' : 'toChoice.otherEmail') },
        ];
  const error = problemAt(`${at}.to`);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('actions.to')} error={to === 'other' ? undefined : error}>
        <Select value={to} onChange={({ target }) => onChange({ to: target.value })}>
          {!choices.some(({ value }) => value === to) && <option value={to}>{to}</option>}
          {choices.map(({ value, word }) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      </Field>
      {to === 'other' && (
        <Field
          label={t(kind === 'sms' ? 'actions.number' : 'actions.address')}
          hint={kind === 'sms' ? t('actions.numberHint') : undefined}
          error={error}
        >
          <Input
            type={kind === 'sms' ? 'tel' : 'email'}
            autoComplete="off"
            maxLength={254}
            value={address}
            onChange={({ target }) => onChange({ address: target.value })}
          />
        </Field>
      )}
    </div>
  );
}
