'use client';

import { Field } from '@tavola/ui/field';
import { Input } from '@tavola/ui/input';
import { Select } from '@tavola/ui/select';
import { useTranslations } from 'next-intl';
import type { PlaceDraft } from './item-draft.ts';

export interface PlaceFieldsProps {
  /** Of the location. */
  name: string;
  values: PlaceDraft;
  currency: string;
  problem: (field: 'price' | 'stock') => string | undefined;
  onChange: (values: PlaceDraft) => void;
}

/** What one location charges, whether it serves the dish, and how many are left there. */
export function PlaceFields({ name, values, currency, problem, onChange }: PlaceFieldsProps) {
  const t = useTranslations('menuEditor');
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-medium">{name}</legend>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t('ownPrice', { currency })} error={problem('price')}>
          <Input
            inputMode="decimal"
            placeholder={t('asMenu')}
            className="tabular"
            value={values.price}
            onChange={(event) => onChange({ ...values, price: event.target.value })}
          />
        </Field>
        <Field label={t('served')}>
          <Select
            value={values.served}
            onChange={(event) => onChange({ ...values, served: event.target.value as PlaceDraft['served'] })}
          >
            <option value="as_menu">{t('asMenu')}</option>
            <option value="yes">{t('servedHere')}</option>
            <option value="no">{t('notServedHere')}</option>
          </Select>
        </Field>
        <Field label={t('stock')} error={problem('stock')}>
          <Input
            inputMode="numeric"
            placeholder={t('notCounted')}
            className="tabular"
            value={values.stock}
            onChange={(event) => onChange({ ...values, stock: event.target.value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
