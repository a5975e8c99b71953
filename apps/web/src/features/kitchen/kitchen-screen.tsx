'use client';

import { Button } from '@tavola/ui/button';
import { cn } from '@tavola/ui/cn';
import { ErrorState } from '@tavola/ui/error-state';
import { IconButton } from '@tavola/ui/icon-button';
import { Loading, Skeleton } from '@tavola/ui/skeleton';
import { Bell, BellOff, LayoutList, Maximize, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { allDayCounts } from './all-day.ts';
import { AllDayPanel } from './all-day-panel.tsx';
import { type BoardState, emptyBoard, type Notice, type ShownTicket, shownTickets } from './board-state.ts';
import { KitchenLanes, type Lane } from './kitchen-lanes.tsx';
import { pressOf } from './next-move.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { StationPicker } from './station-picker.tsx';
import { TicketCard } from './ticket-card.tsx';
import { useBumpBar } from './use-bump-bar.ts';
import { useChime } from './use-chime.ts';
import { useNow } from './use-now.ts';
import { useStation } from './use-station.ts';

export interface KitchenScreenProps {
  board: BoardState;
  /** Text of a failure that ends the feed, e.g. a missing permission. */
  failure: string | null;
  onRetry: () => void;
  onAdvance: (ticket: ShownTicket) => void;
  onBump: (ticket: ShownTicket, station: string, bumped: boolean) => void;
  onSoldOut: (itemId: string, name: string) => void;
  onDismiss: (id: string) => void;
  /** Location name and links, left of the controls. */
  children?: ReactNode;
}

const NOTICE = {
  changed: 'changedMeanwhile',
  refused: 'refused',
  soldOut: 'isOff',
  failed: 'notOff',
} as const satisfies Record<Notice['kind'], string>;

/** The board read at three metres: lanes, ages, stations, all-day counts; touch, mouse and bump bar. */
export function KitchenScreen({
  board,
  failure,
  onRetry,
  onAdvance,
  onBump,
  onSoldOut,
  onDismiss,
  children,
}: KitchenScreenProps) {
  const t = useTranslations('kitchen');
  const common = useTranslations('common');
  const now = useNow(board.clockOffset, board.tickets);
  const [station, setStation] = useStation();
  const [lane, setLane] = useState<Lane>('pending');
  const [allDay, setAllDay] = useState(false);
  const [marking, setMarking] = useState(false);
  const [sound, setSound] = useState(true);

  const tickets = useMemo(
    () => shownTickets(board).filter(({ lines }) => station === null || lines.some((line) => line.station === station)),
    [board, station],
  );
  const fired = useMemo(() => tickets.filter(({ fireAt }) => Date.parse(fireAt) <= now), [tickets, now]);
  const waiting = tickets.length - fired.length;
  const cooking = fired.filter((ticket) => pressOf(ticket, station) !== undefined);
  const isKnown = board.tickets !== emptyBoard.tickets;
  useChime(
    useMemo(() => (isKnown ? fired.map(({ id }) => id) : null), [isKnown, fired]),
    station,
    sound,
  );

  const lastBump = useRef<{ id: string; station: string }>(undefined);
  const bump = (ticket: ShownTicket, part: string, bumped: boolean) => {
    lastBump.current = bumped ? { id: ticket.id, station: part } : undefined;
    onBump(ticket, part, bumped);
  };
  const press = (ticket: ShownTicket) => {
    const pressed = pressOf(ticket, station);
    if (pressed?.kind === 'bump') bump(ticket, pressed.station, true);
    else if (pressed) onAdvance(ticket);
  };

  const bar = {
    advance: (position: number) => {
      const ticket = cooking[position - 1];
      if (ticket) press(ticket);
    },
    recall: () => {
      const last = lastBump.current;
      const ticket = last && tickets.find(({ id }) => id === last.id);
      if (ticket) bump(ticket, last.station, false);
    },
    toggleAllDay: () => setAllDay((on) => !on),
    toggleMarking: () => setMarking((on) => !on),
    toggleSound: () => setSound((on) => !on),
    toggleFullScreen: () => {
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    },
  };
  useBumpBar(bar);

  if (failure !== null) {
    return (
      <ErrorState title={t('failed')} action={<Button onClick={onRetry}>{common('actions.retry')}</Button>}>
        {failure}
      </ErrorState>
    );
  }
  return (
    <>
      <OfflineBanner
        since={board.offlineSince}
        timezone={board.timezone}
        unsent={board.pending.filter(({ state }) => state === 'unsent').length}
      />
      <header className="flex flex-wrap items-center gap-x-6 gap-y-3 px-3 py-4 lg:px-5">
        {children}
        <StationPicker stations={board.stations} station={station} onStation={setStation} />
        <div className="ml-auto flex items-center gap-1">
          {waiting > 0 && <p className="mr-3 text-sm text-ink-2">{t('scheduled', { count: waiting })}</p>}
          <IconButton
            label={t('allDay')}
            aria-pressed={allDay}
            onClick={bar.toggleAllDay}
            className={cn(allDay && 'text-accent-text')}
          >
            <LayoutList aria-hidden className="size-6" />
          </IconButton>
          <IconButton
            label={t('eightySix')}
            aria-pressed={marking}
            onClick={bar.toggleMarking}
            className={cn(marking && 'text-danger-text')}
          >
            <span aria-hidden className="text-lg font-semibold">
              86
            </span>
          </IconButton>
          <IconButton label={sound ? t('soundOff') : t('soundOn')} aria-pressed={sound} onClick={bar.toggleSound}>
            {sound ? <Bell aria-hidden className="size-6" /> : <BellOff aria-hidden className="size-6" />}
          </IconButton>
          <IconButton label={t('fullScreen')} onClick={bar.toggleFullScreen}>
            <Maximize aria-hidden className="size-6" />
          </IconButton>
        </div>
      </header>
      <div aria-live="polite" className="grid gap-2 px-3 lg:grid-cols-2 lg:px-5">
        {board.notices.map(({ id, kind, number, message }) => (
          <p
            key={id}
            className={cn(
              'flex items-center justify-between gap-4 rounded-md px-4 py-2 text-base',
              kind === 'soldOut' ? 'bg-ok-tint text-ok-text' : 'bg-danger-tint text-danger-text',
            )}
          >
            {t(NOTICE[kind], { number, message: message ?? '' })}
            <IconButton label={common('actions.close')} onClick={() => onDismiss(id)}>
              <X aria-hidden className="size-5" />
            </IconButton>
          </p>
        ))}
      </div>
      {allDay && (
        <div className="px-3 pb-4 lg:px-5">
          <AllDayPanel counts={allDayCounts(fired, station)} />
        </div>
      )}
      {board.connection === 'connecting' ? (
        <Loading label={common('loading')}>
          <div className="grid gap-4 px-3 lg:grid-cols-4 lg:px-5">
            {['pending', 'confirmed', 'preparing', 'ready'].map((name) => (
              <Skeleton key={name} className="h-72 rounded-lg" />
            ))}
          </div>
        </Loading>
      ) : (
        <KitchenLanes
          tickets={fired}
          lane={lane}
          onLane={setLane}
          renderTicket={(ticket) => {
            const position = cooking.indexOf(ticket) + 1;
            return (
              <TicketCard
                ticket={ticket}
                now={now}
                timezone={board.timezone}
                station={station}
                marking={marking}
                position={position >= 1 && position <= 9 ? position : undefined}
                onPress={() => press(ticket)}
                onBump={(name, bumped) => bump(ticket, name, bumped)}
                onSoldOut={onSoldOut}
              />
            );
          }}
        />
      )}
    </>
  );
}
