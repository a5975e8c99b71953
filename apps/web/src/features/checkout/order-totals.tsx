import type { OrderTotals as Totals } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

/** The sum, line by line: what stands above adds up to what stands below. */
export function OrderTotals({ totals, stale }: { totals: Totals; stale: boolean }) {
  const t = useTranslations('checkout.totals');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, locale);
  const taxName = (name: string) => t('tax', { name });
  const rows: [label: string, amount: number][] = [
    [t('subtotal'), totals.subtotal],
    ...discountsOf(totals).map(
      ({ kind, name, amount }) => [t(`discountOf.${kind}`, { name }), -amount] as [string, number],
    ),
    ...(totals.deliveryFee > 0 ? [[t('delivery'), totals.deliveryFee] as [string, number]] : []),
    ...(totals.tip > 0 ? [[t('tip'), totals.tip] as [string, number]] : []),
    ...(totals.taxIncluded ? [] : totals.taxes.map(({ name, amount }) => [taxName(name), amount] as [string, number])),
  ];
  return (
    <div className={cn(stale && '[&_:is(dt,dd)]:text-ink-3')} aria-busy={stale || undefined}>
      <dl className="grid gap-1.5">
        {rows.map(([label, amount]) => (
          <div key={label} className="flex items-baseline">
            <dt className="text-ink-2">{label}</dt>
            <span aria-hidden className="leader" />
            <dd className="tabular">{money(amount)}</dd>
          </div>
        ))}
        <div className="mt-2 flex items-baseline border-t border-line pt-3 text-lg font-semibold">
          <dt>{t('total')}</dt>
          <span aria-hidden className="leader" />
          <dd className="tabular">{money(totals.total)}</dd>
        </div>
      </dl>
      {totals.taxIncluded && totals.taxes.length > 0 && (
        <p className="mt-1 text-sm text-ink-3">
          {t('includes', {
            taxes: totals.taxes.map(({ name, amount }) => `${taxName(name)}: ${money(amount)}`).join(' · '),
          })}
        </p>
      )}
    </div>
  );
}

/** What is taken off, named where the server names it. */
const discountsOf = ({ discount, discounts = [] }: Totals) =>
  discounts.length > 0 || discount === 0 ? discounts : [{ kind: 'other' as const, name: '', amount: discount }];
