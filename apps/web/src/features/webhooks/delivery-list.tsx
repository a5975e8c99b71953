'use client';

import type { WebhookDelivery } from '@tavola/shared/schemas';
import { Badge } from '@tavola/ui/badge';
import { formatInstant } from '@tavola/ui/format';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

export interface DeliveryListProps {
  deliveries: readonly WebhookDelivery[];
  timeZone: string;
  open: string | null;
  onOpen: (id: string | null) => void;
  /** What is shown below the open delivery. */
  detail: ReactNode;
}

const TONE = { pending: 'info', delivered: 'ok', failed: 'danger', cancelled: 'neutral' } as const;

/** Newest first; one unfolds to its attempts. */
export function DeliveryList({ deliveries, timeZone, open, onOpen, detail }: DeliveryListProps) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          <button
            type="button"
            aria-expanded={open === delivery.id}
            onClick={() => onOpen(open === delivery.id ? null : delivery.id)}
            className="flex min-h-11 w-full items-center gap-3 py-2 text-start text-sm hover:bg-sunken/60"
          >
            <Badge tone={TONE[delivery.state]}>{t(`states.${delivery.state}`)}</Badge>
            <code className="min-w-0 flex-1 truncate">{delivery.event}</code>
            <span className="tabular text-xs text-ink-3">
              {t('attempts', { count: delivery.attempts })} ·{' '}
              {formatInstant(delivery.createdAt, 'dateTime', locale, timeZone)}
            </span>
          </button>
          {open === delivery.id && <div className="pb-4">{detail}</div>}
        </li>
      ))}
    </ul>
  );
}
