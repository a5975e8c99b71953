import type { OrderTotals as Totals } from '@tavola/shared/schemas';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';

/** Amounts line by line down to the total; taxes included in prices are listed below it. */
export function OrderTotals({ totals }: { totals: Totals }) {
  const t = useTranslations('orders');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency: totals.currency }, locale);
  const named = totals.discounts ?? [];
  const discountRows: [string, number][] =
    named.length > 0
      ? named.map(({ kind, name, amount }) => [t(`discountOf.${kind}`, { name }), -amount])
      : totals.discount > 0
        ? [[t('discount'), -totals.discount]]
        : [];
  const rows: [string, number][] = [
    [t('subtotal'), totals.subtotal],
    ...discountRows,
    ...(totals.deliveryFee > 0 ? [[t('deliveryFee'), totals.deliveryFee] as [string, number]] : []),
    ...(totals.tip > 0 ? [[t('tip'), totals.tip] as [string, number]] : []),
    ...(totals.taxIncluded
      ? []
      : totals.taxes.map(({ rate, amount }) => [t('tax', { rate: rate / 100 }), amount] as [string, number])),
  ];
  return (
    <dl className="mt-3 space-y-1 text-sm">
      {rows.map(([label, amount]) => (
        <div key={label} className="flex justify-between">
          <dt className="text-ink-2">{label}</dt>
          <dd className="tabular">{money(amount)}</dd>
        </div>
      ))}
      <div className="flex justify-between border-t border-line pt-2 text-base font-medium">
        <dt>{t('total')}</dt>
        <dd className="tabular">{money(totals.total)}</dd>
      </div>
      {totals.taxIncluded &&
        totals.taxes.map(({ name, rate, amount }) => (
          <div key={`${name}${rate}`} className="flex justify-between text-ink-3">
            <dt>{t('taxIncluded', { rate: rate / 100 })}</dt>
            <dd className="tabular">{money(amount)}</dd>
          </div>
        ))}
    </dl>
  );
}
