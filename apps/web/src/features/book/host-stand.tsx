'use client';

import type { BookDay } from '@tavola/shared/schemas';
import { EmptyState } from '@tavola/ui/empty-state';
import { Sheet } from '@tavola/ui/sheet';
import { CalendarOff } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { BookHeader } from './book-header.tsx';
import { BookingPanel } from './booking-panel.tsx';
import { FloorPlan } from './floor-plan.tsx';
import { PhoneBookingDialog } from './phone-booking-dialog.tsx';
import { Timeline } from './timeline.tsx';
import { daySpan } from './timeline-scale.ts';
import { useBookDay } from './use-book-day.ts';
import { useBookingActions } from './use-booking-actions.ts';
import { WalkInDialog } from './walk-in-dialog.tsx';

export interface HostStandProps {
  initial: BookDay;
  today: string;
  lateAfterMinutes: number;
  mayManage: boolean;
}

type Asking = { kind: 'walk_in'; tableId?: string } | { kind: 'phone' } | null;

/** The book of one day: timeline beside the floor plan, live, with everything a host does during service. */
export function HostStand({ initial, today, lateAfterMinutes, mayManage }: HostStandProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const router = useRouter();
  const params = new URLSearchParams(useSearchParams());
  const selected = params.get('reservation') ?? undefined;
  const { day, now, live } = useBookDay(initial);
  const actions = useBookingActions(day);
  const [asking, setAsking] = useState<Asking>(null);
  const booking = trpc.reservations.staffBook.useMutation({ onSuccess: () => setAsking(null) });
  const details = trpc.reservations.get.useQuery({ id: selected ?? '' }, { enabled: selected !== undefined });

  const inDay = day.reservations.find(({ id }) => id === selected);
  const shown = inDay && { ...inDay, history: details.data?.history };
  const span = daySpan(day);
  const refusal = booking.error ? (problemOf(booking.error)?.message ?? t('lost')) : null;
  const open = (id: string | undefined) => {
    if (id) params.set('reservation', id);
    else params.delete('reservation');
    router.replace(`?${params}`, { scroll: false });
  };
  const ask = (next: Asking) => {
    booking.reset();
    setAsking(next);
  };

  return (
    <>
      <BookHeader
        day={day}
        today={today}
        live={live}
        onWalkIn={() => ask({ kind: 'walk_in' })}
        onPhone={() => ask({ kind: 'phone' })}
      />
      {span ? (
        <div className="grid items-start gap-4 2xl:grid-cols-[minmax(0,1fr)_26rem]">
          <Timeline
            day={day}
            span={span}
            now={now}
            lateAfterMinutes={lateAfterMinutes}
            selected={selected}
            waiting={actions.waiting}
            onOpen={open}
            onMove={(reservation, move) => void actions.move(reservation, move)}
          />
          <FloorPlan
            day={day}
            now={now}
            lateAfterMinutes={lateAfterMinutes}
            selected={selected}
            onOpen={open}
            onFreeTable={(tableId) => ask({ kind: 'walk_in', tableId })}
          />
        </div>
      ) : (
        <EmptyState icon={<CalendarOff aria-hidden />} title={t('closed')}>
          {t('closedText')}
        </EmptyState>
      )}
      <Sheet
        open={shown !== undefined}
        onClose={() => open(undefined)}
        title={shown?.guest.name ?? t('booking')}
        closeLabel={common('actions.close')}
      >
        {shown && (
          <BookingPanel
            reservation={shown}
            busy={actions.waiting.has(shown.id)}
            refusal={actions.refusal?.id === shown.id ? actions.refusal.message : null}
            mayManage={mayManage}
            onAct={(press) => void actions.act(shown, press)}
            onCancel={(reason, text) => void actions.cancel(shown, reason, text)}
            onLock={(locked) => void actions.lock(shown, locked)}
          />
        )}
      </Sheet>
      <WalkInDialog
        open={asking?.kind === 'walk_in'}
        table={asking?.kind === 'walk_in' ? day.tables.find(({ id }) => id === asking.tableId) : undefined}
        busy={booking.isPending}
        refusal={refusal}
        onClose={() => ask(null)}
        onSeat={(partySize) =>
          booking.mutate({
            location: day.location,
            kind: 'walk_in',
            partySize,
            tables: asking?.kind === 'walk_in' && asking.tableId ? [asking.tableId] : undefined,
          })
        }
      />
      <PhoneBookingDialog
        key={asking?.kind === 'phone' ? 'open' : 'closed'}
        open={asking?.kind === 'phone'}
        date={day.date}
        busy={booking.isPending}
        refusal={refusal}
        alternatives={problemOf(booking.error)?.alternatives ?? []}
        problems={fieldProblems(booking.error)}
        onClose={() => ask(null)}
        onBook={({ partySize, date, time, name, phone, overrideReason }) =>
          booking.mutate({
            location: day.location,
            kind: 'phone',
            partySize,
            date,
            time,
            guest: { name, phone: phone || undefined },
            override: overrideReason ? { reason: overrideReason } : undefined,
          })
        }
      />
    </>
  );
}
