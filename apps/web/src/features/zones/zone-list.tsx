'use client';

import type { DeliveryZone } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { EmptyState } from '@tavola/ui/empty-state';
import { formatMoney } from '@tavola/ui/format';
import { IconButton } from '@tavola/ui/icon-button';
import { ArrowDown, ArrowUp, MapPinned } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

export interface ZoneListProps {
  zones: readonly DeliveryZone[];
  currency: string;
  busy: boolean;
  onOpen: (zone: DeliveryZone) => void;
  onSwap: (one: DeliveryZone, other: DeliveryZone) => void;
}

/** The zones in the order they are tried: the first one an address lies in takes it. */
export function ZoneList({ zones, currency, busy, onOpen, onSwap }: ZoneListProps) {
  const t = useTranslations('zones');
  const locale = useLocale();
  const money = (amount: number) => formatMoney({ amount, currency }, locale);
  if (zones.length === 0) {
    return (
      <EmptyState icon={<MapPinned aria-hidden />} title={t('empty')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ol className="rounded-md border border-line">
        {zones.map((zone, index) => {
          const [above, below] = [zones[index - 1], zones[index + 1]];
          return (
            <li key={zone.id} className="flex items-center border-b border-line pe-1 last:border-b-0 hover:bg-sunken">
              <button
                type="button"
                onClick={() => onOpen(zone)}
                className="min-w-0 flex-1 py-2.5 ps-3 text-start"
                aria-label={t('open', { name: zone.name })}
              >
                <span className="flex items-center gap-2 text-sm font-medium">
                  <span className="truncate">{zone.name}</span>
                  {!zone.active && <Badge>{t('off')}</Badge>}
                </span>
                <span className="tabular block text-xs text-ink-3">
                  {zone.fee === 0 ? t('free') : money(zone.fee)}
                  {zone.minimum > 0 && ` · ${t('from', { price: money(zone.minimum) })}`}
                  {zone.freeOver !== null && zone.fee > 0 && ` · ${t('freeFrom', { price: money(zone.freeOver) })}`}
                </span>
              </button>
              <IconButton
                size="sm"
                label={t('earlier', { name: zone.name })}
                disabled={!above || busy}
                onClick={() => above && onSwap(zone, above)}
              >
                <ArrowUp aria-hidden className="size-4" />
              </IconButton>
              <IconButton
                size="sm"
                label={t('later', { name: zone.name })}
                disabled={!below || busy}
                onClick={() => below && onSwap(zone, below)}
              >
                <ArrowDown aria-hidden className="size-4" />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <p className="mt-2 text-xs text-ink-3">{t('order')}</p>
    </>
  );
}
