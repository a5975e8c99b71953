'use client';

import type { BookDay } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { EmptyState } from '@tavola/ui/empty-state';
import { Segmented } from '@tavola/ui/segmented';
import { Sheet } from '@tavola/ui/sheet';
import { CalendarOff } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { fieldProblems, problemOf } from '@/client/problem.ts';
import { trpc } from '@/client/trpc.tsx';
import { Attention } from './attention.tsx';
import { BookHeader } from './book-header.tsx';
import { BookingPanel } from './booking-panel.tsx';
import { ChangeBooking } from './change-booking.tsx';
import { DayNote } from './day-note.tsx';
import { DaySheet } from './day-sheet.tsx';
import { FloorPlan } from './floor-plan.tsx';
import { PartyList } from './party-list.tsx';
import { PhoneBookingDialog } from './phone-booking-dialog.tsx';
import { SwapBooking } from './swap-booking.tsx';
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
  const params = useSearchParams();
  const router = useRouter();
  const [selected, setSelected] = useState(params.get('reservation') ?? undefined);
  const { day, now, live } = useBookDay(initial);
  const actions = useBookingActions(day);
  const [asking, setAsking] = useState<Asking>(null);
  const booking = trpc.reservations.staffBook.useMutation({ onSuccess: () => setAsking(null) });
  const utils = trpc.useUtils();
  const details = trpc.reservations.get.useQuery({ id: selected ?? '' }, { enabled: selected !== undefined });
  const [view, setView] = useState<'timeline' | 'floor' | 'list'>('timeline');
  const [editing, setEditing] = useState<'change' | 'swap' | null>(null);
  const [look, setLook] = useState({ date: initial.date, partySize: 2 });
  const times = trpc.reservations.availability.useQuery(
    { location: initial.location, ...look },
    { enabled: asking?.kind === 'phone' && look.partySize > 0, staleTime: 0, placeholderData: (before) => before },
  );

  const inDay = day.reservations.find(({ id }) => id === selected);
  const revision = inDay?.revision;
  useEffect(() => {
    // The history is not part of the live day; each revision adds to it.
    if (selected !== undefined && revision !== undefined) void utils.reservations.get.invalidate({ id: selected });
  }, [utils, selected, revision]);
  const shown = inDay && { ...inDay, history: details.data?.history };
  const span = daySpan(day);
  const refusal = booking.error ? (problemOf(booking.error)?.message ?? t('lost')) : null;
  const open = (id: string | undefined) => {
    setSelected(id);
    // The address follows, past the router: a busy night's changes must never keep a panel from opening.
    const next = new URLSearchParams(params);
    if (id) next.set('reservation', id);
    else next.delete('reservation');
    window.history.replaceState(null, '', `?${next}`);
  };
  const ask = (next: Asking) => {
    booking.reset();
    setLook({ date: day.date, partySize: 2 });
    setAsking(next);
  };
  const edit = (next: typeof editing) => {
    actions.forgetRefusal();
    setEditing(next);
  };
  const refused = shown && actions.refusal?.id === shown.id ? actions.refusal : null;

  return (
    <>
      <BookHeader
        day={day}
        today={today}
        live={live}
        onDay={(date) => router.push(`/dashboard/book?location=${day.location}&date=${date}`)}
        onWalkIn={() => ask({ kind: 'walk_in' })}
        onPhone={() => ask({ kind: 'phone' })}
      />
      <DayNote location={day.location} date={day.date} note={day.note} mayManage={mayManage} />
      <Attention day={day} now={now} lateAfterMinutes={lateAfterMinutes} onOpen={open} />
      {span && (
        <Segmented
          legend={t('view')}
          className="mb-3 whitespace-nowrap print:hidden"
          value={view}
          onChange={setView}
          choices={[
            { value: 'timeline', label: t('timeline') },
            { value: 'floor', label: t('floor') },
            { value: 'list', label: t('list') },
          ]}
        />
      )}
      {span ? (
        <div className="grid items-start gap-4 2xl:grid-cols-[minmax(0,1fr)_26rem] print:hidden">
          <div className={cn('min-w-0', view === 'floor' ? 'max-2xl:hidden' : view === 'list' && 'hidden')}>
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
          </div>
          {view === 'list' && (
            <div className="min-w-0">
              <PartyList day={day} now={now} lateAfterMinutes={lateAfterMinutes} selected={selected} onOpen={open} />
            </div>
          )}
          <div className={cn('min-w-0', view !== 'floor' && 'max-2xl:hidden')}>
            <FloorPlan
              day={day}
              now={now}
              lateAfterMinutes={lateAfterMinutes}
              selected={selected}
              onOpen={open}
              onFreeTable={(tableId) => ask({ kind: 'walk_in', tableId })}
            />
          </div>
        </div>
      ) : (
        <div className="print:hidden">
          <EmptyState icon={<CalendarOff aria-hidden />} title={t('closed')}>
            {t('closedText')}
          </EmptyState>
        </div>
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
            refusal={editing ? null : (refused?.message ?? null)}
            mayManage={mayManage}
            onAct={(press) => void actions.act(shown, press)}
            onEnd={(action, reason, text) => void actions.end(shown, action, reason, text)}
            onLock={(locked) => void actions.lock(shown, locked)}
            onChange={() => edit('change')}
            onSwap={() => edit('swap')}
          />
        )}
      </Sheet>
      {shown && editing === 'change' && (
        <ChangeBooking
          reservation={shown}
          day={day}
          busy={actions.waiting.has(shown.id)}
          refusal={refused}
          onClose={() => edit(null)}
          onChange={(change) => void actions.change(shown, change).then((done) => done && setEditing(null))}
        />
      )}
      {shown && editing === 'swap' && (
        <SwapBooking
          reservation={shown}
          day={day}
          busy={actions.waiting.has(shown.id)}
          refusal={refused?.message ?? null}
          onClose={() => edit(null)}
          onSwap={(other) => void actions.swap(shown, other).then((done) => done && setEditing(null))}
        />
      )}
      <DaySheet day={day} />
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
        slots={times.data?.slots}
        onLook={setLook}
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
