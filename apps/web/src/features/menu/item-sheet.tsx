'use client';

import type { MenuItem } from '@tavola/shared/schemas';
import { Dialog } from '@tavola/ui/dialog';
import { Sheet } from '@tavola/ui/sheet';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { CartLine } from '../cart/cart.ts';
import { ItemDetails } from './item-details.tsx';
import { OrderButton } from './order-button.tsx';
import { useDishNote } from './use-dish-note.ts';
import { useDishOrder } from './use-dish-order.ts';

export interface ItemSheetProps {
  item: MenuItem;
  open: boolean;
  orderable: boolean;
  /** The cart line being changed; absent for a new one. */
  line?: CartLine | undefined;
  onClose: () => void;
  onSave: (line: Omit<CartLine, 'id'>) => void;
}

const WIDE = '(min-width: 48rem)';
const watchWidth = (changed: () => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** A dish picked up from the card: a sheet on a phone, a dialog on a desk. Give it a key per dish. */
export function ItemSheet({ item, open, orderable, line, onClose, onSave }: ItemSheetProps) {
  const t = useTranslations('menu');
  const order = useDishOrder(item, line);
  const note = useDishNote(item);
  const wide = useSyncExternalStore(
    watchWidth,
    () => matchMedia(WIDE).matches,
    () => false,
  );
  const Modal = wide ? Dialog : Sheet;
  return (
    <Modal
      open={open}
      onClose={onClose}
      title={item.name}
      hideTitle
      closeLabel={t('close')}
      footer={
        orderable ? (
          <OrderButton
            item={item}
            order={order}
            editing={line !== undefined}
            onSave={() => {
              onSave(order.line);
              onClose();
            }}
          />
        ) : (
          <p className="py-2 text-center font-medium text-ink-2">{note}</p>
        )
      }
    >
      <div className="p-5">
        <ItemDetails item={item} order={order} orderable={orderable} />
      </div>
    </Modal>
  );
}
