'use client';

import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, PointerEvent } from 'react';
import { type EditedTable, GRID, moved, resized, rotated } from './table-geometry.ts';

export interface EditableTableProps {
  table: EditedTable;
  selected: boolean;
  changed: boolean;
  onSelect: () => void;
  /** The table as it is while the pointer pulls it, then once more as it was let go. */
  onPull: (table: EditedTable, done: boolean) => void;
  onRemove: () => void;
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-GRID, 0],
  ArrowRight: [GRID, 0],
  ArrowUp: [0, -GRID],
  ArrowDown: [0, GRID],
};
const TURN_DEGREES = 15;
const HANDLE = 22;

/** Where the pointer is in units of the plan. */
function planPoint(event: PointerEvent<SVGElement>): DOMPoint | undefined {
  const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
  return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : undefined;
}

/** A table that is dragged by its body, resized by its corner, and moved, sized and turned by keys. */
export function EditableTable({ table, selected, changed, onSelect, onPull, onRemove }: EditableTableProps) {
  const t = useTranslations('inventory');
  const middle = { x: table.x + table.width / 2, y: table.y + table.height / 2 };

  const pull = (event: PointerEvent<SVGElement>, change: (dx: number, dy: number) => EditedTable) => {
    if (event.button !== 0) return;
    const start = planPoint(event);
    if (!start) return;
    event.stopPropagation();
    onSelect();
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const at = (move: globalThis.PointerEvent) => {
      const matrix = target.ownerSVGElement?.getScreenCTM();
      const point = new DOMPoint(move.clientX, move.clientY).matrixTransform(matrix?.inverse());
      return change(point.x - start.x, point.y - start.y);
    };
    const onMove = (move: globalThis.PointerEvent) => onPull(at(move), false);
    const end = (move: globalThis.PointerEvent) => {
      target.removeEventListener('pointermove', onMove);
      target.removeEventListener('pointerup', end);
      target.removeEventListener('pointercancel', end);
      onPull(move.type === 'pointercancel' ? table : at(move), true);
    };
    target.addEventListener('pointermove', onMove);
    target.addEventListener('pointerup', end);
    target.addEventListener('pointercancel', end);
  };

  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) onPull(event.shiftKey ? resized(table, ...arrow) : moved(table, ...arrow), true);
    else if (event.key.toLowerCase() === 'r')
      onPull(rotated(table, event.shiftKey ? -TURN_DEGREES : TURN_DEGREES), true);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else if (event.key === 'Enter' || event.key === ' ') onSelect();
    else return;
    event.preventDefault();
  };

  return (
    <g transform={`rotate(${table.rotation} ${middle.x} ${middle.y})`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element cannot stand inside SVG */}
      <g
        role="button"
        tabIndex={0}
        data-table={table.name}
        aria-pressed={selected}
        aria-label={t('tableLabel', { name: table.name, min: table.minParty, max: table.maxParty })}
        aria-describedby="floor-keys"
        onFocus={onSelect}
        onKeyDown={press}
        onPointerDown={(event) => pull(event, (dx, dy) => moved(table, dx, dy))}
        className="cursor-move touch-none outline-none [&:focus-visible>rect]:stroke-focus"
      >
        <rect
          x={table.x}
          y={table.y}
          width={table.width}
          height={table.height}
          rx={table.shape === 'round' ? Math.min(table.width, table.height) / 2 : 10}
          strokeWidth={selected ? 5 : 2.5}
          strokeDasharray={table.online ? undefined : '10 7'}
          className={cn(
            changed ? 'fill-warn-tint' : 'fill-raised',
            selected ? 'stroke-accent-text' : changed ? 'stroke-warn' : 'stroke-line-strong',
          )}
        />
        <g
          transform={`rotate(${-table.rotation} ${middle.x} ${middle.y})`}
          textAnchor="middle"
          className="pointer-events-none fill-ink select-none"
        >
          <text x={middle.x} y={middle.y - 1} fontSize="24" fontWeight="600">
            {table.name}
          </text>
          <text x={middle.x} y={middle.y + 22} fontSize="17" className="fill-ink-2">
            {table.minParty}–{table.maxParty}
          </text>
        </g>
      </g>
      {selected && (
        <rect
          aria-hidden
          data-handle={table.name}
          x={table.x + table.width - HANDLE / 2}
          y={table.y + table.height - HANDLE / 2}
          width={HANDLE}
          height={HANDLE}
          rx={4}
          onPointerDown={(event) => pull(event, (dx, dy) => resized(table, dx, dy))}
          className="cursor-nwse-resize touch-none fill-accent-text"
        />
      )}
    </g>
  );
}
