'use client';

import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { Dialog } from '@tavola/ui/dialog';
import { EmptyState } from '@tavola/ui/empty-state';
import { ArrowLeftRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { tableNames } from './table-names.ts';

export interface SwapBookingProps {
  reservation: Reservation;
  day: Pick<BookDay, 'reservations'>;
  busy: boolean;
  refusal: string | null;
  onClose: () => void;
  onSwap: (other: Reservation) => void;
}

const KEEPS: readonly string[] = ['pending', 'confirmed', 'seated'];

/** The parties of the day this one can change tables with, nearest in time first. */
export function SwapBooking({ reservation, day, busy, refusal, onClose, onSwap }: SwapBookingProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const apart = (other: Reservation) => Math.abs(Date.parse(other.startsAt) - Date.parse(reservation.startsAt));
  const mine = (reservation.tables ?? []).map(({ id }) => id);
  const others = day.reservations
    .filter(
      (other) =>
        other.id !== reservation.id &&
        KEEPS.includes(other.status) &&
        (other.tables ?? []).length > 0 &&
        !other.tables?.every(({ id }) => mine.includes(id)),
    )
    .sort((a, b) => apart(a) - apart(b));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('swapTitle', { name: reservation.guest.name })}
      closeLabel={common('actions.close')}
    >
      <div role="alert" className="empty:hidden">
        {refusal && <p className="mb-3 rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      {others.length === 0 ? (
        <EmptyState icon={<ArrowLeftRight aria-hidden />} title={t('noSwap')} />
      ) : (
        <ul className="divide-y divide-line">
          {others.map((other) => (
            <li key={other.id} className="flex items-center gap-3 py-2 text-sm">
              <span className="tabular w-12 shrink-0">{other.time}</span>
              <span className="min-w-0 flex-1">
                <span className="font-medium">{other.guest.name}</span>
                <span className="block text-ink-2">
                  {common('covers', { count: other.partySize })} · {t('table', { name: tableNames(other) })}
                </span>
              </span>
              <Button
                size="sm"
                variant="secondary"
                busy={busy}
                aria-label={t('swapWith', { name: other.guest.name })}
                onClick={() => onSwap(other)}
              >
                {t('swap')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
