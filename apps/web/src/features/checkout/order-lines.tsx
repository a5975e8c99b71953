'use client';

import type { MenuItem, Problem, Quote } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatMoney } from '@tavola/ui/format';
import { Stepper } from '@tavola/ui/stepper';
import { useLocale, useTranslations } from 'next-intl';
import type { Cart, CartLine } from '../cart/cart.ts';

export interface OrderLinesProps {
  cart: Cart;
  /** The menu, to name what is not priced yet. */
  items: ReadonlyMap<string, MenuItem>;
  quote: Quote | undefined;
  asking: boolean;
  problem: Problem | undefined;
  onQuantity: (id: string, quantity: number) => void;
  onEdit: (line: CartLine) => void;
}

/** The cart, changed in place. Prices are the server's and stand beside the line they belong to. */
export function OrderLines({ cart, items, quote, asking, problem, onQuantity, onEdit }: OrderLinesProps) {
  const t = useTranslations('cart');
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {cart.map((line, at) => {
        const item = items.get(line.itemId);
        const priced = quote?.lines[at]?.itemId === line.itemId ? quote.lines[at] : undefined;
        const name = item?.name ?? priced?.name ?? t('gone');
        const chosen = namesOf(line, item);
        const refused = problem?.details?.itemId === line.itemId ? problem.message : undefined;
        return (
          <li key={line.id} className="py-4">
            <div className="flex items-baseline gap-4">
              <p className="flex-1 font-medium">{name}</p>
              <p className={cn('tabular transition-colors motion-fast', asking && 'text-ink-3')}>
                {priced ? formatMoney(priced.total, locale) : <span aria-hidden>…</span>}
              </p>
            </div>
            {chosen.length > 0 && <p className="text-sm text-ink-2">{chosen.join(', ')}</p>}
            {line.comment && <p className="text-sm text-ink-2 italic">{line.comment}</p>}
            {refused && (
              <p role="alert" className="mt-1 text-sm font-medium text-danger-text">
                {refused}
              </p>
            )}
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              <Stepper
                size="sm"
                value={line.quantity}
                min={0}
                max={99}
                onChange={(quantity) => onQuantity(line.id, quantity)}
                label={t('quantity', { name })}
                decreaseLabel={t('less', { name })}
                increaseLabel={t('more', { name })}
              />
              {item && (
                <LineButton label={t('editLabel', { name })} onPress={() => onEdit(line)}>
                  {t('edit')}
                </LineButton>
              )}
              <LineButton label={t('removeLabel', { name })} onPress={() => onQuantity(line.id, 0)}>
                {t('remove')}
              </LineButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function LineButton({ label, onPress, children }: { label: string; onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onPress}
      className="min-h-9 px-1 text-sm text-ink-2 underline underline-offset-4 hover:text-ink"
    >
      {children}
    </button>
  );
}

const namesOf = (line: CartLine, item: MenuItem | undefined): string[] =>
  line.options.flatMap(({ valueId, quantity }) => {
    const value = item?.options.flatMap((option) => option.values).find(({ id }) => id === valueId);
    return value ? [quantity > 1 ? `${quantity} × ${value.name}` : value.name] : [];
  });
