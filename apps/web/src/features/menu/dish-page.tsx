'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { formatMoney } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { askSubtotal } from '../cart/ask-quote.ts';
import { countPortions } from '../cart/cart.ts';
import { CartBar } from '../cart/cart-bar.tsx';
import { useCart } from '../cart/use-cart.ts';
import { useCartSubtotal } from '../cart/use-cart-subtotal.ts';
import { paths } from '../shell/paths.ts';
import { ItemDetails } from './item-details.tsx';
import { OrderButton } from './order-button.tsx';
import { isOrderable } from './orderable.ts';
import { useDishNote } from './use-dish-note.ts';
import { useDishOrder } from './use-dish-order.ts';

export interface DishPageProps {
  item: MenuItem;
  location: string;
  slug: string | undefined;
  /** Of the QR code on a table. */
  tableToken?: string | undefined;
}

/** One dish under its own address: where links and readers without scripts arrive. */
export function DishPage({ item, location, slug, tableToken }: DishPageProps) {
  const t = useTranslations('menu');
  const locale = useLocale();
  const order = useDishOrder(item);
  const note = useDishNote(item);
  const orderable = isOrderable(item, tableToken !== undefined);
  const [cart, actions] = useCart(location);
  const [full, setFull] = useState(false);
  const subtotal = useCartSubtotal(location, cart, askSubtotal);
  return (
    <div className="mx-auto max-w-2xl px-5 pt-6 pb-28 md:px-8 noscript:pb-4">
      <p className="mb-5">
        <a
          href={`${paths.menu(slug, tableToken)}#dish-${item.slug}`}
          className="text-sm text-ink-2 underline underline-offset-4"
        >
          {t('back')}
        </a>
      </p>
      <ItemDetails item={item} order={order} orderable={orderable} heading="h1" />
      <div className="mt-6 noscript:hidden">
        {orderable ? (
          <OrderButton
            item={item}
            order={order}
            editing={false}
            onSave={() => {
              const added = actions.add(order.line);
              setFull(!added);
              if (added) order.change({ quantity: 1, comment: '', pressed: false });
            }}
          />
        ) : (
          <p className="font-medium text-accent-text">{note}</p>
        )}
        {full && (
          <p role="alert" className="mt-4 rounded-md bg-warn-tint px-4 py-3 text-warn-text">
            {t('full')}
          </p>
        )}
      </div>
      <CartBar
        count={countPortions(cart)}
        subtotal={subtotal && formatMoney(subtotal, locale)}
        href={paths.checkout(slug, tableToken)}
      />
    </div>
  );
}
