'use client';

import { formatMoney, minorDigits } from '@tavola/ui/format';
import { Input } from '@tavola/ui/input';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { type CheckoutDraft, TIP_PERCENTS, tipAmount } from './checkout-draft.ts';

export interface TipChoiceProps {
  tip: CheckoutDraft['tip'];
  onChange: (tip: CheckoutDraft['tip']) => void;
  subtotal: number;
  currency: string;
  error: string | undefined;
}

/** Something for the kitchen, as a share or as an amount. Nothing is preselected. */
export function TipChoice({ tip, onChange, subtotal, currency, error }: TipChoiceProps) {
  const t = useTranslations('checkout.tip');
  const locale = useLocale();
  const id = useId();
  const digits = minorDigits(currency);
  const look =
    'relative grid min-h-12 min-w-0 cursor-pointer place-items-center content-center rounded-md border border-line px-1 py-1 text-center text-sm leading-tight has-checked:border-accent has-checked:bg-accent-tint has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-focus';
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{t('label')}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(3.4rem,1fr))] gap-1.5">
        {TIP_PERCENTS.map((percent) => (
          <label key={percent} className={look}>
            <input
              type="radio"
              name={id}
              className="absolute inset-0 appearance-none outline-none"
              checked={'percent' in tip && tip.percent === percent}
              onChange={() => onChange({ percent })}
            />
            <span className="font-medium">{percent === 0 ? t('none') : `${percent} %`}</span>
            {percent > 0 && subtotal > 0 && (
              <span className="tabular text-xs">
                {formatMoney({ amount: tipAmount({ tip: { percent } }, subtotal), currency }, locale)}
              </span>
            )}
          </label>
        ))}
        <label className={look}>
          <input
            type="radio"
            name={id}
            className="absolute inset-0 appearance-none outline-none"
            checked={'amount' in tip}
            onChange={() => onChange({ amount: tipAmount({ tip }, subtotal) })}
          />
          <span className="font-medium">{t('other')}</span>
        </label>
        {'amount' in tip && (
          <Input
            aria-label={t('amount', { currency })}
            inputMode="decimal"
            type="number"
            min={0}
            step={1 / 10 ** digits}
            defaultValue={tip.amount / 10 ** digits || ''}
            onChange={(event) =>
              onChange({ amount: Math.max(0, Math.round(Number(event.target.value) * 10 ** digits)) })
            }
            className="col-span-full"
          />
        )}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
