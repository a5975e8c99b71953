'use client';

import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { Field } from '@tavola/ui/field';
import { formatMoney } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { Segmented } from '@tavola/ui/segmented';
import { Select } from '@tavola/ui/select';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { priceAfter } from './bulk-price.ts';
import type { EditedItem } from './item-draft.ts';
import { parseSurcharge } from './option-draft.ts';

export interface PriceDialogProps {
  items: readonly EditedItem[];
  currency: string;
  digits: number;
  busy: boolean;
  onApply: (prices: { id: string; price: number }[]) => void;
  onClose: () => void;
}

const STEPS = [1, 5, 10, 50, 100];
/** Percentages are typed with two digits at most, and kept in hundredths. */
const PERCENT_DIGITS = 2;

/** One price change for many dishes, every new price shown before it is made. */
export function PriceDialog({ items, currency, digits, busy, onApply, onClose }: PriceDialogProps) {
  const t = useTranslations('menuEditor');
  const common = useTranslations('common');
  const locale = useLocale();
  const [kind, setKind] = useState<'percent' | 'amount'>('percent');
  const [typed, setTyped] = useState('');
  const [step, setStep] = useState(10);
  const value = parseSurcharge(typed, kind === 'percent' ? PERCENT_DIGITS : digits);
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  const prices = items.map((item) => ({
    item,
    price: value === undefined || value === 0 ? item.price : priceAfter(item.price, { by: { kind, value }, step }),
  }));
  const changed = prices.filter(({ item, price }) => price !== item.price);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('bulkPriceTitle', { count: items.length })}
      closeLabel={common('actions.close')}
      footer={
        <Button
          busy={busy}
          disabled={changed.length === 0}
          onClick={() => onApply(changed.map(({ item, price }) => ({ id: item.id, price })))}
        >
          {t('applyPrices', { count: changed.length })}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Segmented
          legend={t('by')}
          value={kind}
          onChange={setKind}
          choices={[
            { value: 'percent', label: t('byPercent') },
            { value: 'amount', label: t('byAmount', { currency }) },
          ]}
        />
        <div className="grid grid-cols-2 gap-4">
          <Field
            label={kind === 'percent' ? t('percent') : t('amount', { currency })}
            hint={t('minusHint')}
            error={value === undefined ? t('notNumber') : undefined}
          >
            <Input
              inputMode="text"
              className="tabular"
              placeholder={kind === 'percent' ? '5' : '0.50'}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
          <Field label={t('rounding')}>
            <Select value={step} onChange={(event) => setStep(Number(event.target.value))}>
              {STEPS.map((amount) => (
                <option key={amount} value={amount}>
                  {money(amount)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <ul className="rounded-md border border-line text-sm">
          {prices.map(({ item, price }) => (
            <li key={item.id} className="flex gap-3 border-b border-line px-3 py-2 last:border-b-0">
              <span className="flex-1 truncate">{item.name}</span>
              {price === item.price ? (
                <span className="tabular text-ink-2">{money(price)}</span>
              ) : (
                <span className="tabular">
                  <s className="text-ink-3">{money(item.price)}</s> {money(price)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
