'use client';

import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { Clock, Hourglass, Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { bookingMarks } from './booking-marks.ts';

export interface AttentionProps {
  day: Pick<BookDay, 'reservations'>;
  now: number;
  lateAfterMinutes: number;
  onOpen: (id: string) => void;
}

const LOOK = {
  requests: 'border-warn bg-warn-tint text-warn-text',
  late: 'border-danger bg-danger-tint text-danger-text',
  over: 'border-danger bg-danger-tint text-danger-text',
} as const;
const ICON = { requests: Inbox, late: Clock, over: Hourglass } as const;

/** Bookings that need the host now: requests to answer, parties that have not come, parties that stay too long. */
export function Attention({ day, now, lateAfterMinutes, onOpen }: AttentionProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const marked = day.reservations.map((reservation) => ({
    reservation,
    marks: bookingMarks(reservation, now, lateAfterMinutes),
  }));
  const groups: { kind: keyof typeof LOOK; parties: { reservation: Reservation; said: string }[] }[] = [
    {
      kind: 'requests',
      parties: marked
        .filter(({ reservation }) => reservation.status === 'pending')
        .map(({ reservation }) => ({ reservation, said: reservation.time })),
    },
    {
      kind: 'late',
      parties: marked.flatMap(({ reservation, marks }) =>
        marks.lateMinutes === undefined ? [] : { reservation, said: t('late', { minutes: marks.lateMinutes }) },
      ),
    },
    {
      kind: 'over',
      parties: marked.flatMap(({ reservation, marks }) =>
        marks.overstayMinutes === undefined
          ? []
          : { reservation, said: t('overstay', { minutes: marks.overstayMinutes }) },
      ),
    },
  ];
  const shown = groups.filter(({ parties }) => parties.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('attention')} className="relative mb-3 flex gap-2 overflow-x-auto pb-1 print:hidden">
      {shown.flatMap(({ kind, parties }) => {
        const Icon = ICON[kind];
        return parties.map(({ reservation, said }) => (
          <button
            key={reservation.id}
            type="button"
            onClick={() => onOpen(reservation.id)}
            className={`flex min-h-9 shrink-0 items-center gap-2 rounded-full border px-3 text-sm ${LOOK[kind]}`}
          >
            <Icon aria-hidden className="size-4" />
            <span className="sr-only">{t(`attentionKind.${kind}`)}: </span>
            <span className="font-medium">{reservation.guest.name}</span>
            <span>{common('covers', { count: reservation.partySize })}</span>
            <span className="tabular">{said}</span>
          </button>
        ));
      })}
    </section>
  );
}
