'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatMoney } from '@tavola/ui/format';
import { Stepper } from '@tavola/ui/stepper';
import { useLocale, useTranslations } from 'next-intl';
import type { DishOrder } from './use-dish-order.ts';

export interface OrderButtonProps {
  item: MenuItem;
  order: DishOrder;
  /** Changing a line that is in the cart already. */
  editing: boolean;
  onSave: () => void;
}

/** How many, and the verb with the price that follows every choice at once. */
export function OrderButton({ item, order, editing, onSave }: OrderButtonProps) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const price = formatMoney({ amount: order.total, currency: item.price.currency }, locale);
  const press = () => {
    const [first] = order.missing;
    if (first === undefined) return onSave();
    order.change({ pressed: true });
    const group = document.getElementById(`option-${first}`);
    group?.scrollIntoView({ block: 'start', behavior: 'smooth' });
    group?.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Stepper
        value={order.quantity}
        min={1}
        max={item.remaining ?? 99}
        onChange={(quantity) => order.change({ quantity })}
        label={t('quantity')}
        decreaseLabel={t('less')}
        increaseLabel={t('more')}
        size="lg"
      />
      <Button size="lg" className="min-w-44 flex-1" onClick={press}>
        <span className="tabular">{t(editing ? 'save' : 'add', { price })}</span>
      </Button>
    </div>
  );
}
