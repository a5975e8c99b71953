'use client';

import { Button } from '@tavola/ui/button';
import { formatMoney } from '@tavola/ui/format';
import { Skeleton } from '@tavola/ui/skeleton';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OrderTotals } from './order-totals.tsx';
import { priceChanges } from './price-changes.ts';
import type { Checkout } from './use-checkout.ts';

export interface OrderSummaryProps {
  checkout: Checkout;
  /** How it is paid, in one sentence. */
  payment: string;
  phone: string;
  error: string | undefined;
  /** Tip and coupon. */
  children: ReactNode;
}

/** What it costs and the one button; stays in view on a desk. */
export function OrderSummary({ checkout, payment, phone, error, children }: OrderSummaryProps) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const { quote, changed, priced, phase, unreachable, problem } = checkout;
  const money = (amount: number) => formatMoney({ amount, currency: quote?.totals.currency ?? 'EUR' }, locale);
  const changes = changed && priceChanges(changed.before, changed.after);
  return (
    <section
      aria-labelledby="sum-title"
      className="grid gap-6 rounded-md border border-line bg-raised p-5 lg:sticky lg:top-6"
    >
      <h2 id="sum-title" className="sr-only">
        {t('sum')}
      </h2>
      {children}
      <div className="border-t border-line pt-5">
        {quote ? (
          <OrderTotals totals={quote.totals} stale={!priced} />
        ) : (
          <div className="grid gap-3">
            <Skeleton className="h-5" />
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="h-7" />
          </div>
        )}
      </div>
      {changes && (
        <div role="alert" className="rounded-md bg-warn-tint p-4 text-sm text-warn-text">
          <p className="font-medium">{t('changed.title')}</p>
          <ul className="mt-1 grid gap-0.5">
            {changes.lines.map(({ name, before, after }) => (
              <li key={name}>{t('changed.line', { name, before: money(before), after: money(after) })}</li>
            ))}
            <li>{t('changed.total', { before: money(changes.total[0]), after: money(changes.total[1]) })}</li>
          </ul>
        </div>
      )}
      {error && (
        <p role="alert" className="text-sm font-medium text-danger-text">
          {error}
        </p>
      )}
      {unreachable && (
        <p role="alert" className="text-sm font-medium text-danger-text">
          {t('unreachable')}{' '}
          {!priced && (
            <button type="button" onClick={checkout.retry} className="underline underline-offset-4">
              {t('retry')}
            </button>
          )}
        </p>
      )}
      <div className="grid gap-2">
        <Button
          type="submit"
          size="lg"
          busy={phase === 'placing'}
          disabled={!priced || (problem !== undefined && !problem.retryable)}
        >
          <span className="tabular">
            {phase === 'placing'
              ? t('placing')
              : quote
                ? t(changes ? 'placeAnyway' : 'place', { total: money(quote.totals.total) })
                : t('pricing')}
          </span>
        </Button>
        <p className="text-center text-sm text-ink-2">{payment}</p>
        <noscript>
          <p className="text-center text-sm">{t('noScript', { phone })}</p>
        </noscript>
      </div>
    </section>
  );
}
