import type { MenuItem } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { fromPrice } from './option-choice.ts';

/** The price as printed: "€12.50", or "from €12.50" where a required choice can cost more. */
export function DishPrice({ item }: { item: Pick<MenuItem, 'price' | 'options' | 'soldOut'> }) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const { amount, from } = fromPrice(item);
  const price = formatMoney({ amount, currency: item.price.currency }, locale);
  return (
    <span className={cn('tabular whitespace-nowrap', item.soldOut && 'text-ink-3 line-through decoration-1')}>
      {from ? t('from', { price }) : price}
    </span>
  );
}
