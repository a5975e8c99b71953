'use client';

import type { CancelReason } from '@tavola/shared';
import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { useToast } from '@tavola/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import type { BookingChange, ChangeRefusal } from './change-booking.tsx';
import type { BookingMove } from './move-booking.ts';

export type Press = 'approve' | 'seat' | 'complete' | 'noShow';

/** What the host may do to bookings of a day; each press goes to the server with the revision it was made on. */
export function useBookingActions(day: BookDay) {
  const t = useTranslations('book');
  const toast = useToast();
  const { client } = trpc.useUtils();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<(ChangeRefusal & { id: string }) | null>(null);

  async function run(reservation: Reservation, work: () => Promise<unknown>): Promise<string | null> {
    setWaiting((ids) => new Set(ids).add(reservation.id));
    setRefusal(null);
    try {
      await work();
      return null;
    } catch (error) {
      const problem = problemOf(error);
      const message = Object.values(fieldProblems(error))[0] ?? problem?.message ?? t('lost');
      setRefusal({ id: reservation.id, message, alternatives: problem?.alternatives ?? [] });
      return message;
    } finally {
      setWaiting((ids) => new Set([...ids].filter((id) => id !== reservation.id)));
    }
  }

  return {
    waiting,
    refusal,
    forgetRefusal: () => setRefusal(null),
    async act(reservation: Reservation, press: Press) {
      const { id } = reservation;
      const failed = await run(reservation, () => client.reservations[press].mutate({ id }));
      if (!failed) toast({ text: t('done', { name: reservation.guest.name, action: t(`action.${press}`) }) });
    },
    end: (reservation: Reservation, action: 'cancel' | 'decline', reason: CancelReason, text: string | undefined) =>
      run(reservation, () => client.reservations[action].mutate({ id: reservation.id, reason, text })),
    /** Resolves to true once the server has taken it. */
    async change(reservation: Reservation, { name, phone, ...change }: BookingChange): Promise<boolean> {
      const { id, revision, guest } = reservation;
      const contact = {
        ...(name === guest.name ? {} : { name }),
        ...(phone && phone !== guest.phone ? { phone } : {}),
      };
      const notes = change.notes === (reservation.notes ?? '') ? undefined : change.notes;
      const failed = await run(reservation, () =>
        client.reservations.modify.mutate({
          ...change,
          id,
          revision,
          notes,
          ...(Object.keys(contact).length > 0 ? { guest: contact } : {}),
        }),
      );
      if (!failed) toast({ text: t('changedDone', { name }) });
      return !failed;
    },
    async swap(reservation: Reservation, other: Reservation): Promise<boolean> {
      const failed = await run(reservation, () =>
        client.reservations.swap.mutate({ id: reservation.id, withId: other.id }),
      );
      if (!failed) toast({ text: t('swapped', { one: reservation.guest.name, other: other.guest.name }) });
      return !failed;
    },
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
