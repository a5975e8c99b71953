'use client';

import { Badge } from '@tavola/ui/badge';
import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { Input } from '@tavola/ui/input';
import { Switch } from '@tavola/ui/switch';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PictureThumb } from '../media/picture-thumb.tsx';
import type { EditedItem } from './item-draft.ts';
import { parsePrice, priceText } from './price-text.ts';
import { useSortableRow } from './use-sortable-row.tsx';

export interface ItemRowProps {
  item: EditedItem;
  digits: number;
  currency: string;
  /** What is left at the location in view; null when it is not counted. */
  stock: number | null;
  /** 86: nothing left, or not today. */
  soldOut: boolean;
  busy: boolean;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onOpen: () => void;
  onPrice: (price: number) => void;
  onActive: (active: boolean) => void;
  /** For today at the location in view. */
  onSoldOut: (soldOut: boolean) => void;
}

/** One dish: grip, choice, name, price in place, sold out, shown. */
export function ItemRow({
  item,
  digits,
  currency,
  stock,
  soldOut,
  busy,
  chosen,
  onChoose,
  onOpen,
  onPrice,
  onActive,
  onSoldOut,
}: ItemRowProps) {
  const t = useTranslations('menuEditor');
  const [typed, setTyped] = useState<string | null>(null);
  const { row, isDragging, grip } = useSortableRow(item.id);
  const price = typed === null ? item.price : parsePrice(typed, digits);
  const commit = () => {
    if (price === undefined) return;
    setTyped(null);
    if (price !== item.price) onPrice(price);
  };
  return (
    <li
      {...row}
      data-item={item.slug}
      className={cn(
        'flex flex-wrap items-center gap-x-2.5 gap-y-2 border-b border-line bg-raised px-3 py-2 last:border-b-0',
        isDragging && 'relative z-10 shadow-float',
        !item.active && 'text-ink-3',
      )}
    >
      {grip(t('move', { name: item.name }), 'size-8')}
      <input
        type="checkbox"
        aria-label={t('choose', { name: item.name })}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      <button
        type="button"
        aria-label={t('open', { name: item.name })}
        onClick={onOpen}
        className="group flex min-w-0 flex-1 items-center gap-3 text-start max-sm:basis-[60%]"
      >
        {item.image ? (
          <PictureThumb path={item.image} size={40} className="size-10 shrink-0 rounded-sm max-sm:hidden" />
        ) : (
          <span
            aria-hidden
            className="grid size-10 shrink-0 place-items-center rounded-sm border border-line text-sm text-ink-3 max-sm:hidden"
          >
            {[...item.name][0]}
          </span>
        )}
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium underline-offset-4 group-hover:underline">
            {item.name}
          </span>
          <span className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-xs text-ink-3">
            {item.station} · {t('prep', { count: item.prepMinutes })}
            {soldOut && <Badge tone="danger">{t('soldOut')}</Badge>}
            {stock !== null && stock > 0 && <Badge>{t('left', { count: stock })}</Badge>}
            {!item.active && <Badge>{t('hidden')}</Badge>}
          </span>
        </span>
      </button>
      <span className="flex items-center gap-1.5 max-sm:ps-[3.375rem]">
        <span className="w-24">
          <Input
            inputMode="decimal"
            aria-label={t('priceOf', { name: item.name, currency })}
            aria-invalid={price === undefined || undefined}
            className="tabular text-end"
            value={typed ?? priceText(item.price, digits)}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key === 'Escape') setTyped(null);
            }}
          />
        </span>
        <span className="text-xs text-ink-3">{currency}</span>
      </span>
      <Button
        size="sm"
        variant="quiet"
        busy={busy}
        aria-pressed={soldOut}
        aria-label={t(soldOut ? 'bringBack' : 'sellOut', { name: item.name })}
        onClick={() => onSoldOut(!soldOut)}
      >
        {soldOut ? t('back') : '86'}
      </Button>
      <Switch
        aria-label={t('shown', { name: item.name })}
        checked={item.active}
        disabled={busy}
        onChange={(event) => onActive(event.target.checked)}
      />
    </li>
  );
}
