import type { MenuItem } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { fromPrice, offerOn } from './option-choice.ts';

/** The price as printed: "€12.50", or "from €12.50" where a required choice can cost more. */
export function DishPrice({ item }: { item: Pick<MenuItem, 'price' | 'options' | 'soldOut' | 'discount'> }) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const { amount, from } = fromPrice(item);
  const { discount } = item;
  const money = (minor: number) => formatMoney({ amount: minor, currency: item.price.currency }, locale);
  const price = money(Math.max(0, amount - offerOn(item)));
  return (
    <span className={cn('tabular whitespace-nowrap', item.soldOut && 'text-ink-3 line-through decoration-1')}>
      {discount && !item.soldOut && (
        <>
          <span className="mr-2 text-sm font-medium text-accent-text">{discount.name}</span>
          <s className="mr-1.5 text-ink-3">
            <span className="sr-only">{t('before')} </span>
            {money(amount)}
          </s>
        </>
      )}
      {from ? t('from', { price }) : price}
    </span>
  );
}
