'use client';

import type { CancelReason } from '@tavola/shared';
import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import type { BookingMove } from './move-booking.ts';

export type Press = 'approve' | 'decline' | 'seat' | 'complete' | 'noShow';

/** What the host may do to bookings of a day; each press goes to the server with the revision it was made on. */
export function useBookingActions(day: BookDay) {
  const t = useTranslations('book');
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<{ id: string; message: string } | null>(null);

  async function run(reservation: Reservation, work: () => Promise<unknown>): Promise<string | null> {
    setWaiting((ids) => new Set(ids).add(reservation.id));
    setRefusal(null);
    try {
      await work();
      return null;
    } catch (error) {
      const message = problemOf(error)?.message ?? t('lost');
      setRefusal({ id: reservation.id, message });
      return message;
    } finally {
      setWaiting((ids) => new Set([...ids].filter((id) => id !== reservation.id)));
    }
  }

  return {
    waiting,
    refusal,
    async act(reservation: Reservation, press: Press) {
      const { id } = reservation;
      const failed = await run(reservation, () => {
        if (press === 'decline') return client.reservations.decline.mutate({ id, reason: 'restaurant_closed' });
        return client.reservations[press].mutate({ id });
      });
      if (!failed) toast({ text: t('done', { name: reservation.guest.name, action: t(`action.${press}`) }) });
    },
    cancel: (reservation: Reservation, reason: CancelReason, text: string | undefined) =>
      run(reservation, () => client.reservations.cancel.mutate({ id: reservation.id, reason, text })),
    lock: (reservation: Reservation, locked: boolean) =>
      run(reservation, () =>
        client.reservations.modify.mutate({ id: reservation.id, revision: reservation.revision, locked }),
      ),
    async move(reservation: Reservation, move: BookingMove) {
      const back: BookingMove = { time: reservation.time, tables: (reservation.tables ?? []).map(({ id }) => id) };
      const modify = (to: BookingMove, revision: number) =>
        client.reservations.modify.mutate({ id: reservation.id, revision, ...to });
      const failed = await run(reservation, () => modify(move, reservation.revision));
      const { name } = reservation.guest;
      if (failed) toast({ text: t('refused', { name, message: failed }), tone: 'danger' });
      else {
        const undo = async () => {
          const current = day.reservations.find(({ id }) => id === reservation.id);
          const stuck = await run(reservation, () =>
            modify(back, Math.max(current?.revision ?? 0, reservation.revision + 1)),
          );
          if (stuck) toast({ text: t('refused', { name, message: stuck }), tone: 'danger' });
        };
        toast({ text: t('moved', { name, time: move.time }), undo: { label: t('undo'), run: () => void undo() } });
      }
    },
  };
}
