'use client';

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { EmptyState } from '@tavola/ui/empty-state';
import { UtensilsCrossed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { movedTo } from './category-tree.ts';
import { type EditedItem, ItemRow } from './item-row.tsx';

export interface ItemListProps {
  title: string;
  items: readonly EditedItem[];
  location: string;
  /** Today at the location. */
  today: string;
  digits: number;
  currency: string;
  busy: boolean;
  onPrice: (item: EditedItem, price: number) => void;
  onActive: (item: EditedItem, active: boolean) => void;
  onSoldOut: (item: EditedItem, soldOut: boolean) => void;
  onReorder: (ids: string[]) => void;
}

/** The dishes of a category in the order guests see them, moved by drag or by Space and the arrows. */
export function ItemList({
  title,
  items,
  location,
  today,
  digits,
  currency,
  busy,
  onPrice,
  onActive,
  onSoldOut,
  onReorder,
}: ItemListProps) {
  const t = useTranslations('menuEditor');
  const id = useId();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map((item) => item.id);
  if (items.length === 0) {
    return (
      <EmptyState icon={<UtensilsCrossed aria-hidden />} title={t('noItems')}>
        {t('noItemsText')}
      </EmptyState>
    );
  }
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onReorder(movedTo(ids, String(active.id), String(over.id)));
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul aria-label={title} className="rounded-md border border-line bg-raised">
          {items.map((item) => {
            const stock = item.stock.find((entry) => entry.location === location);
            return (
              <ItemRow
                key={item.id}
                item={item}
                digits={digits}
                currency={currency}
                stock={stock?.quantity ?? null}
                soldOut={stock?.soldOutOn === today || stock?.quantity === 0}
                busy={busy}
                onPrice={(price) => onPrice(item, price)}
                onActive={(active) => onActive(item, active)}
                onSoldOut={(soldOut) => onSoldOut(item, soldOut)}
              />
            );
          })}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
