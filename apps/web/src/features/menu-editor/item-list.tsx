'use client';

import { Button } from '@tavola/ui/button';
import { EmptyState } from '@tavola/ui/empty-state';
import { UtensilsCrossed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { movedTo } from './category-tree.ts';
import type { EditedItem } from './item-draft.ts';
import { ItemRow } from './item-row.tsx';
import { SortableArea } from './sortable-area.tsx';

export interface ItemListProps {
  title: string;
  items: readonly EditedItem[];
  location: string;
  /** Today at the location. */
  today: string;
  digits: number;
  currency: string;
  busy: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onOpen: (item: EditedItem) => void;
  /** Starts a dish here. */
  onAdd: () => void;
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
  chosen,
  onChoose,
  onOpen,
  onAdd,
  onPrice,
  onActive,
  onSoldOut,
  onReorder,
}: ItemListProps) {
  const t = useTranslations('menuEditor');
  const ids = items.map((item) => item.id);
  const all = ids.length > 0 && ids.every((itemId) => chosen.has(itemId));
  if (items.length === 0) {
    return (
      <EmptyState
        icon={<UtensilsCrossed aria-hidden />}
        title={t('noItems')}
        action={<Button onClick={onAdd}>{t('newItem')}</Button>}
      >
        {t('noItemsText')}
      </EmptyState>
    );
  }
  return (
    <SortableArea ids={ids} onDrop={(id, over) => onReorder(movedTo(ids, id, over))}>
      <label className="mb-2 inline-flex min-h-8 cursor-pointer items-center gap-2.5 ps-[3.375rem] text-xs text-ink-2">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChoose(new Set(all ? [] : ids))}
          className="size-4 accent-accent"
        />
        {t('chooseAll')}
      </label>
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
              chosen={chosen.has(item.id)}
              onChoose={(isChosen) =>
                onChoose(new Set(isChosen ? [...chosen, item.id] : [...chosen].filter((id) => id !== item.id)))
              }
              onOpen={() => onOpen(item)}
              onPrice={(price) => onPrice(item, price)}
              onActive={(active) => onActive(item, active)}
              onSoldOut={(soldOut) => onSoldOut(item, soldOut)}
            />
          );
        })}
      </ul>
    </SortableArea>
  );
}
