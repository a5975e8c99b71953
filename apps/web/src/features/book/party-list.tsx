'use client';

import type { BookDay } from '@tavola/shared/schemas';
import { DataTable, TableCell, TableHead, TableRow } from '@tavola/ui/data-table';
import { EmptyState } from '@tavola/ui/empty-state';
import { StatusBadge } from '@tavola/ui/status-badge';
import { CalendarDays } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { bookingMarks } from './booking-marks.ts';
import { tableNames } from './table-names.ts';

export interface PartyListProps {
  day: BookDay;
  now: number;
  lateAfterMinutes: number;
  selected: string | undefined;
  onOpen: (id: string) => void;
}

/** The day's parties by time; cancelled ones last. The same in words as the timeline in blocks. */
export function PartyList({ day, now, lateAfterMinutes, selected, onOpen }: PartyListProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const rows = [...day.reservations].sort(
    (a, b) =>
      Number(a.status === 'cancelled') - Number(b.status === 'cancelled') ||
      Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={<CalendarDays aria-hidden />} title={t('noParties')}>
        {t('noPartiesText')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('list')}
      head={
        <>
          <TableHead>{t('time')}</TableHead>
          <TableHead>{t('guest')}</TableHead>
          <TableHead align="end">{t('partySize')}</TableHead>
          <TableHead>{t('tables')}</TableHead>
          <TableHead>{t('state')}</TableHead>
          <TableHead>{t('notes')}</TableHead>
        </>
      }
    >
      {rows.map((reservation) => {
        const { lateMinutes, overstayMinutes } = bookingMarks(reservation, now, lateAfterMinutes);
        return (
          <TableRow key={reservation.id} selected={reservation.id === selected}>
            <TableCell className="tabular whitespace-nowrap">{reservation.time}</TableCell>
            <TableCell>
              <button
                type="button"
                className="min-h-8 text-start font-medium text-accent-text hover:underline"
                onClick={() => onOpen(reservation.id)}
              >
                {reservation.guest.name}
              </button>
            </TableCell>
            <TableCell align="end" className="tabular">
              {reservation.partySize}
            </TableCell>
            <TableCell className="whitespace-nowrap">{tableNames(reservation)}</TableCell>
            <TableCell className="whitespace-nowrap">
              <StatusBadge status={reservation.status}>{common(`reservationStatus.${reservation.status}`)}</StatusBadge>
              {lateMinutes !== undefined && (
                <span className="ms-2 text-danger-text">{t('late', { minutes: lateMinutes })}</span>
              )}
              {overstayMinutes !== undefined && (
                <span className="ms-2 text-danger-text">{t('overstay', { minutes: overstayMinutes })}</span>
              )}
            </TableCell>
            <TableCell className="min-w-40 text-ink-2">{reservation.notes}</TableCell>
          </TableRow>
        );
      })}
    </DataTable>
  );
}
