'use client';

import type { CancelReason } from '@tavola/shared';
import type { Reservation } from '@tavola/shared/schemas';
import { Button } from '@tavola/ui/button';
import { formatInstant } from '@tavola/ui/format';
import { StatusBadge } from '@tavola/ui/status-badge';
import { ArrowLeftRight, Lock, LockOpen, Pencil } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { BookingHistory } from './booking-history.tsx';
import { CancelBooking } from './cancel-booking.tsx';
import { tableNames } from './table-names.ts';

export interface BookingPanelProps {
  reservation: Reservation;
  busy: boolean;
  refusal: string | null;
  mayManage: boolean;
  onAct: (action: 'approve' | 'seat' | 'complete' | 'noShow') => void;
  onEnd: (action: 'cancel' | 'decline', reason: CancelReason, text: string | undefined) => void;
  onLock: (locked: boolean) => void;
  onChange: () => void;
  onSwap: () => void;
}

const PRESSES = ['approve', 'seat', 'complete', 'noShow'] as const;

/** One booking: who, when, where, what may be done, and what happened so far. */
export function BookingPanel({
  reservation,
  busy,
  refusal,
  mayManage,
  onAct,
  onEnd,
  onLock,
  onChange,
  onSwap,
}: BookingPanelProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const locale = useLocale();
  const { guest } = reservation;
  const may = (action: string) => mayManage && reservation.allowedActions.some((allowed) => allowed === action);
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3">
        <StatusBadge status={reservation.status}>{common(`reservationStatus.${reservation.status}`)}</StatusBadge>
        <span className="text-sm text-ink-2">
          {reservation.code} · {t(`channel.${reservation.channel}`)}
          {reservation.attendanceConfirmed && ` · ${t('attendance')}`}
        </span>
      </div>
      <p className="text-xl font-semibold">
        {reservation.time} · {common('covers', { count: reservation.partySize })}
        <span className="block text-base font-normal text-ink-2">
          {formatInstant(reservation.startsAt, 'day', locale, reservation.timezone)}
          {reservation.tables && reservation.tables.length > 0 && ` · ${t('table', { name: tableNames(reservation) })}`}
          {reservation.area && ` · ${reservation.area}`}
        </span>
      </p>
      <div role="alert">
        {refusal && <p className="rounded-md bg-danger-tint px-3 py-2 text-sm text-danger-text">{refusal}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {PRESSES.filter(may).map((action, index) => (
          <Button
            key={action}
            busy={busy}
            variant={index === 0 ? 'primary' : 'secondary'}
            onClick={() => onAct(action)}
          >
            {t(`action.${action}`)}
          </Button>
        ))}
        {may('modify') && (
          <Button busy={busy} variant="secondary" onClick={onChange}>
            <Pencil aria-hidden className="size-4" />
            {t('change')}
          </Button>
        )}
        {may('modify') && (reservation.tables?.length ?? 0) > 0 && (
          <Button busy={busy} variant="quiet" onClick={onSwap}>
            <ArrowLeftRight aria-hidden className="size-4" />
            {t('swapTables')}
          </Button>
        )}
        {may('modify') && (
          <Button
            busy={busy}
            variant="quiet"
            aria-pressed={reservation.locked ?? false}
            onClick={() => onLock(!reservation.locked)}
          >
            {reservation.locked ? <LockOpen aria-hidden className="size-4" /> : <Lock aria-hidden className="size-4" />}
            {reservation.locked ? t('unlock') : t('lock')}
          </Button>
        )}
        {may('decline') ? (
          <CancelBooking
            action="decline"
            name={guest.name}
            busy={busy}
            onCancel={(reason, text) => onEnd('decline', reason, text)}
          />
        ) : (
          may('cancel') && (
            <CancelBooking
              action="cancel"
              name={guest.name}
              busy={busy}
              onCancel={(reason, text) => onEnd('cancel', reason, text)}
            />
          )
        )}
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
        <dt className="text-ink-2">{t('guest')}</dt>
        <dd>{guest.name}</dd>
        {guest.phone && (
          <>
            <dt className="text-ink-2">{t('phone')}</dt>
            <dd>
              <a href={`tel:${guest.phone}`} className="text-accent-text">
                {guest.phone}
              </a>
            </dd>
          </>
        )}
        {guest.email && (
          <>
            <dt className="text-ink-2">{t('email')}</dt>
            <dd>
              <a href={`mailto:${guest.email}`} className="text-accent-text">
                {guest.email}
              </a>
            </dd>
          </>
        )}
        {reservation.notes && (
          <>
            <dt className="text-ink-2">{t('notes')}</dt>
            <dd>{reservation.notes}</dd>
          </>
        )}
        <dt className="text-ink-2">{t('policy')}</dt>
        <dd>{reservation.policy.text}</dd>
      </dl>
      {reservation.history && reservation.history.length > 0 && (
        <BookingHistory history={reservation.history} timezone={reservation.timezone} />
      )}
    </div>
  );
}
