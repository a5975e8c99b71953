'use client';

import { useDraggable } from '@dnd-kit/core';
import type { Reservation } from '@tavola/shared/schemas';
import { cn } from '@tavola/ui/cn';
import { Lock, MessageSquare, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import type { BookingMarks } from './booking-marks.ts';
import { SNAP_MINUTES } from './timeline-scale.ts';

export interface BookingBlockProps {
  reservation: Reservation;
  /** The table row this block stands in; a joined booking has a block in each of its rows. */
  tableId: string;
  left: number;
  width: number;
  marks: BookingMarks;
  selected: boolean;
  movable: boolean;
  waiting: boolean;
  onOpen: () => void;
  /** Alt + arrows: minutes later or earlier, rows down or up. */
  onNudge: (minutes: number, rows: number) => void;
}

const LOOK: Record<string, string> = {
  pending: 'border-warn bg-warn-tint text-warn-text border-dashed',
  confirmed: 'border-info bg-info-tint text-info-text',
  seated: 'border-ok bg-ok-tint text-ok-text',
  completed: 'border-line-strong bg-sunken text-ink-2',
  no_show: 'border-danger bg-danger-tint text-danger-text line-through',
};

const NUDGES: Record<string, [minutes: number, rows: number]> = {
  ArrowLeft: [-SNAP_MINUTES, 0],
  ArrowRight: [SNAP_MINUTES, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function BookingBlock({
  reservation,
  tableId,
  left,
  width,
  marks,
  selected,
  movable,
  waiting,
  onOpen,
  onNudge,
}: BookingBlockProps) {
  const t = useTranslations('book');
  const common = useTranslations('common');
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: `${reservation.id}/${tableId}`,
    data: { reservation, tableId },
    disabled: !movable,
  });
  const press = (event: KeyboardEvent) => {
    const nudge = event.altKey ? NUDGES[event.key] : undefined;
    if (!nudge || !movable) return;
    event.preventDefault();
    onNudge(...nudge);
  };
  const warning = marks.lateMinutes ?? marks.overstayMinutes;
  const words = [
    reservation.time,
    reservation.guest.name,
    common('covers', { count: reservation.partySize }),
    common(`reservationStatus.${reservation.status}`),
    marks.lateMinutes !== undefined && t('late', { minutes: marks.lateMinutes }),
    marks.overstayMinutes !== undefined && t('overstay', { minutes: marks.overstayMinutes }),
    movable && t('moveHint'),
  ];
  return (
    <button
      ref={setNodeRef}
      {...listeners}
      type="button"
      data-reservation={reservation.code}
      aria-label={words.filter(Boolean).join(', ')}
      aria-pressed={selected}
      onClick={onOpen}
      onKeyDown={press}
      style={{
        left,
        width: Math.max(width, 24),
        transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined,
      }}
      className={cn(
        'absolute inset-y-1 flex touch-manipulation items-center gap-1.5 overflow-hidden rounded-sm border-l-4 px-2 text-left text-sm',
        LOOK[reservation.status],
        selected && 'ring-2 ring-focus',
        isDragging && 'z-10 cursor-grabbing shadow-float',
        waiting && 'opacity-60',
      )}
    >
      <span className="tabular shrink-0 font-semibold">{reservation.partySize}</span>
      <span className="truncate font-medium">{reservation.guest.name}</span>
      {reservation.notes && <MessageSquare aria-hidden className="size-3.5 shrink-0" />}
      {reservation.locked && <Lock aria-hidden className="size-3.5 shrink-0" />}
      {warning !== undefined && (
        <span className="ml-auto inline-flex shrink-0 items-center gap-0.5 font-semibold text-danger-text">
          <TriangleAlert aria-hidden className="size-3.5" />
          <span className="tabular">{warning}</span>
        </span>
      )}
    </button>
  );
}
