'use client';

import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { Segmented } from '@tavola/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { bookingMarks } from './booking-marks.ts';
import { tablesByArea } from './tables-by-area.ts';

export interface FloorPlanProps {
  day: BookDay;
  now: number;
  lateAfterMinutes: number;
  selected: string | undefined;
  onOpen: (reservationId: string) => void;
  /** A free table was pressed. */
  onFreeTable: (tableId: string) => void;
}

const SOON_MS = 60 * 60_000;

type TableState = { kind: 'seated' | 'soon' | 'free'; reservation?: Reservation };

/** Who sits at a table now, else who comes within the hour. */
export function tableState(reservations: readonly Reservation[], tableId: string, now: number): TableState {
  const here = reservations.filter(({ tables }) => tables?.some(({ id }) => id === tableId));
  const seated = here.find(({ status }) => status === 'seated');
  if (seated) return { kind: 'seated', reservation: seated };
  const next = here
    .filter(
      ({ status, startsAt, endsAt }) =>
        (status === 'confirmed' || status === 'pending') &&
        Date.parse(startsAt) - now < SOON_MS &&
        Date.parse(endsAt) > now,
    )
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return next ? { kind: 'soon', reservation: next } : { kind: 'free' };
}

const FILL = {
  seated: 'fill-ok-tint stroke-ok',
  soon: 'fill-info-tint stroke-info',
  free: 'fill-raised stroke-line-strong',
} as const;

const MARGIN = 30;
const SMALLEST = { width: 520, height: 320 };

/** The part of the plan where these tables stand, never so small that four bar stools fill the screen. */
function roomBox(tables: readonly BookDay['tables'][number][]) {
  const left = Math.min(...tables.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...tables.map(({ y }) => y)) - MARGIN;
  const wide = Math.max(...tables.map(({ x, width }) => x + width)) + MARGIN - left;
  const high = Math.max(...tables.map(({ y, height }) => y + height)) + MARGIN - top;
  const width = Math.max(SMALLEST.width, wide);
  const height = Math.max(SMALLEST.height, high);
  return { left: left - (width - wide) / 2, top: top - (height - high) / 2, width, height };
}

/** The room as it is right now; a pressed table opens its booking or seats a walk-in. */
export function FloorPlan({ day, now, lateAfterMinutes, selected, onOpen, onFreeTable }: FloorPlanProps) {
  const t = useTranslations('book');
  const [area, setArea] = useState(day.areas[0]?.id ?? '');
  const groups = tablesByArea(day);
  const group = groups.find((candidate) => candidate.area.id === area) ?? groups[0];
  if (!group) return null;
  const { area: current, tables } = group;
  const box = roomBox(tables);
  return (
    <section aria-label={t('floor')} className="rounded-md border border-line bg-raised p-3">
      <Segmented
        legend={t('area')}
        value={current.id}
        onChange={setArea}
        choices={groups.map((choice) => ({ value: choice.area.id, label: choice.area.name }))}
      />
      <svg
        viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
        className="mt-3 max-h-[calc(100dvh-18rem)] min-h-64 w-full"
      >
        <title>{current.name}</title>
        {tables.map((table) => {
          const state = tableState(day.reservations, table.id, now);
          const marks = state.reservation ? bookingMarks(state.reservation, now, lateAfterMinutes) : undefined;
          const warning = marks?.lateMinutes ?? marks?.overstayMinutes;
          const press = () => (state.reservation ? onOpen(state.reservation.id) : onFreeTable(table.id));
          const words = state.reservation ? `${state.reservation.guest.name}, ${state.reservation.time}` : t('free');
          const middle = { x: table.x + table.width / 2, y: table.y + table.height / 2 };
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside SVG
            <g
              key={table.id}
              role="button"
              tabIndex={0}
              aria-label={`${t('table', { name: table.name })}: ${words}${warning === undefined ? '' : `, ${t('warning', { minutes: warning })}`}`}
              onClick={press}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                press();
              }}
              className="cursor-pointer outline-none [&:focus-visible>:first-child]:stroke-focus [&:focus-visible>:first-child]:[stroke-width:6]"
              transform={`rotate(${table.rotation} ${middle.x} ${middle.y})`}
            >
              <rect
                x={table.x}
                y={table.y}
                width={table.width}
                height={table.height}
                rx={table.shape === 'round' ? Math.min(table.width, table.height) / 2 : 10}
                strokeWidth={state.reservation?.id === selected && selected !== undefined ? 7 : 3}
                className={cn(FILL[state.kind], warning !== undefined && 'stroke-danger')}
              />
              <g
                transform={`rotate(${-table.rotation} ${middle.x} ${middle.y})`}
                textAnchor="middle"
                className="pointer-events-none fill-ink"
              >
                <text x={middle.x} y={middle.y - 2} fontSize="26" fontWeight="600">
                  {table.name}
                </text>
                <text x={middle.x} y={middle.y + 24} fontSize="19" className="fill-ink-2">
                  {state.reservation
                    ? `${state.reservation.partySize} · ${state.reservation.time}`
                    : `${table.minParty}–${table.maxParty}`}
                </text>
              </g>
            </g>
          );
        })}
      </svg>
      <ul className="mt-2 flex flex-wrap gap-4 text-xs text-ink-2">
        {(['seated', 'soon', 'free'] as const).map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1.5">
            <svg aria-hidden viewBox="0 0 12 12" className="size-3">
              <rect x="1" y="1" width="10" height="10" rx="2" strokeWidth="1.5" className={FILL[kind]} />
            </svg>
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
