'use client';

import {
  DndContext,
  type DragEndEvent,
  MouseSensor,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import type { BookDay, Reservation } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { formatInstant } from '@tavola/ui/format';
import { ScrollRegion } from '@tavola/ui/scroll-region';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { BookingBlock } from './booking-block.tsx';
import { bookingMarks } from './booking-marks.ts';
import { CoversStrip } from './covers-strip.tsx';
import { type BookingMove, bookingMove, neighbourTable } from './move-booking.ts';
import { tablesByArea } from './tables-by-area.ts';
import { hoursOf, PX_PER_MINUTE, type Span, snappedMinutes, toPx } from './timeline-scale.ts';

export interface TimelineProps {
  day: BookDay;
  span: Span;
  now: number;
  lateAfterMinutes: number;
  selected: string | undefined;
  /** Reservations whose move the server has not answered. */
  waiting: ReadonlySet<string>;
  onOpen: (id: string) => void;
  onMove: (reservation: Reservation, move: BookingMove) => void;
}

const NAME_WIDTH = 92;
/** What has passed stays in sight this far when the timeline opens at the present. */
const LEAD_PX = 160;
const MOVABLE = ['pending', 'confirmed', 'seated'];

/** Tables down, time across; bookings can be dragged to another table or time, or moved with Alt and the arrows. */
export function Timeline({ day, span, now, lateAfterMinutes, selected, waiting, onOpen, onMove }: TimelineProps) {
  const t = useTranslations('book');
  const locale = useLocale();
  // A finger scrolls; only one that rests on a booking picks it up.
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const width = toPx(span, span.endsAt);
  const room = useRef<HTMLElement>(null);
  const opensAt = useRef(toPx(span, now) - LEAD_PX);
  useEffect(() => {
    if (room.current) room.current.scrollLeft = opensAt.current;
  }, []);
  const groups = tablesByArea(day);
  const rows = groups.flatMap(({ tables }) => tables);
  // Who left or never came lies below whoever has the table since.
  const shown = day.reservations
    .filter(({ status }) => status !== 'cancelled')
    .sort((a, b) => Number(MOVABLE.includes(a.status)) - Number(MOVABLE.includes(b.status)));
  const move = (reservation: Reservation, from: string, to: string, minutes: number) => {
    const wanted = bookingMove(reservation, day.timezone, from, to, minutes);
    if (wanted) onMove(reservation, wanted);
  };
  const drop = ({ active, over, delta }: DragEndEvent) => {
    const grabbed = active.data.current as { reservation: Reservation; tableId: string } | undefined;
    if (grabbed)
      move(grabbed.reservation, grabbed.tableId, String(over?.id ?? grabbed.tableId), snappedMinutes(delta.x));
  };
  return (
    <DndContext sensors={sensors} onDragEnd={drop}>
      <ScrollRegion
        as="section"
        aria-label={t('timeline')}
        ref={room}
        className="max-h-[calc(100dvh-14rem)] min-h-80 2xl:max-h-[calc(100dvh-11.5rem)] overflow-auto overscroll-contain rounded-md border border-line bg-raised"
      >
        <div style={{ width: width + NAME_WIDTH }} className="relative">
          <div className="sticky top-0 z-30 flex bg-raised">
            <div
              className="sticky left-0 z-10 shrink-0 border-r border-b border-line bg-raised"
              style={{ width: NAME_WIDTH }}
            />
            <div className="flex-1">
              <div className="relative h-7">
                {hoursOf(span).map((hour) => (
                  <span
                    key={hour}
                    className="tabular absolute bottom-1 text-xs text-ink-3"
                    style={{ left: toPx(span, hour) }}
                  >
                    {formatInstant(new Date(hour), 'time', locale, day.timezone)}
                  </span>
                ))}
              </div>
              <CoversStrip pacing={day.pacing} span={span} />
            </div>
          </div>
          {groups.map(({ area, tables }) => (
            <div key={area.id}>
              <h3 className="sticky left-0 z-20 w-fit px-3 pt-3 pb-1 text-xs font-medium text-ink-3">{area.name}</h3>
              {tables.map((table) => (
                <TableRow key={table.id} id={table.id} name={table.name} seats={`${table.minParty}–${table.maxParty}`}>
                  {hoursOf(span).map((hour) => (
                    <span
                      key={hour}
                      aria-hidden
                      className="absolute inset-y-0 w-px bg-line"
                      style={{ left: toPx(span, hour) }}
                    />
                  ))}
                  {day.holds
                    .filter(({ tables }) => tables.includes(table.id))
                    .map((hold) => (
                      <span
                        key={hold.id}
                        role="img"
                        aria-label={t('held', { count: hold.partySize })}
                        className="absolute inset-y-1 rounded-sm border border-dashed border-line-strong bg-sunken"
                        style={{
                          left: toPx(span, Date.parse(hold.startsAt)),
                          width: toPx(span, Date.parse(hold.endsAt)) - toPx(span, Date.parse(hold.startsAt)),
                        }}
                      />
                    ))}
                  {shown
                    .filter(({ tables }) => tables?.some(({ id }) => id === table.id))
                    .map((reservation) => (
                      <BookingBlock
                        key={reservation.id}
                        reservation={reservation}
                        tableId={table.id}
                        left={toPx(span, Date.parse(reservation.startsAt))}
                        width={
                          toPx(span, Date.parse(reservation.endsAt)) -
                          toPx(span, Date.parse(reservation.startsAt)) -
                          PX_PER_MINUTE
                        }
                        marks={bookingMarks(reservation, now, lateAfterMinutes)}
                        selected={reservation.id === selected}
                        movable={MOVABLE.includes(reservation.status) && !reservation.locked}
                        waiting={waiting.has(reservation.id)}
                        onOpen={() => onOpen(reservation.id)}
                        onNudge={(minutes, step) =>
                          move(reservation, table.id, neighbourTable(rows, table.id, step), minutes)
                        }
                      />
                    ))}
                </TableRow>
              ))}
            </div>
          ))}
          {now > span.startsAt && now < span.endsAt && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 z-10 w-0.5 bg-danger"
              style={{ left: NAME_WIDTH + toPx(span, now) }}
            />
          )}
        </div>
      </ScrollRegion>
    </DndContext>
  );
}

function TableRow({ id, name, seats, children }: { id: string; name: string; seats: string; children: ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div ref={setNodeRef} data-table={name} className={cn('flex h-9 border-b border-line', isOver && 'bg-accent-tint')}>
      <div
        className="sticky left-0 z-20 flex shrink-0 items-center justify-between gap-2 border-r border-line bg-raised px-3 text-sm"
        style={{ width: NAME_WIDTH }}
      >
        <span className="truncate font-medium">{name}</span>
        <span className="tabular text-xs text-ink-3">{seats}</span>
      </div>
      <div className="relative flex-1">{children}</div>
    </div>
  );
}
