'use client';

import { cn } from '@tavola/ui/cn';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { PlanPoint } from './zone-geometry.ts';

export interface PlanHandleProps {
  label: string;
  at: PlanPoint;
  /** Metres on the plan. */
  size: number;
  quiet?: boolean;
  /** Metres of one press of an arrow key; Shift makes it five times as far. */
  step?: number;
  wheres?: (event: PointerEvent) => PlanPoint;
  onMove?: (to: PlanPoint) => void;
  onRemove?: () => void;
  /** For a handle that is pressed instead of moved. */
  onPress?: () => void;
}

const FAR = 5;
const ARROWS: Record<string, PlanPoint> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** A point on the plan that is taken by pointer or keyboard: arrows move it, Delete removes it, Enter presses it. */
export function PlanHandle({ label, at, size, quiet, step = 0, wheres, onMove, onRemove, onPress }: PlanHandleProps) {
  const keys = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow && onMove) {
      event.preventDefault();
      const far = step * (event.shiftKey ? FAR : 1);
      onMove({ x: at.x + arrow.x * far, y: at.y + arrow.y * far });
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) {
      event.preventDefault();
      onRemove();
    } else if ((event.key === 'Enter' || event.key === ' ') && onPress) {
      event.preventDefault();
      onPress();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={cn('group outline-none', onMove ? 'cursor-move' : 'cursor-copy')}
      onKeyDown={keys}
      onClick={onPress}
      onPointerDown={(event) => onMove && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) =>
        onMove && wheres && event.currentTarget.hasPointerCapture(event.pointerId) && onMove(wheres(event))
      }
    >
      {/* What a finger can hit is larger than what is drawn. */}
      <circle cx={at.x} cy={at.y} r={size * 2} className="fill-transparent" />
      <circle
        cx={at.x}
        cy={at.y}
        r={size}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
        className={cn(
          'group-focus-visible:stroke-focus',
          quiet ? 'fill-raised stroke-info opacity-70' : 'fill-info stroke-raised',
        )}
      />
      <circle
        cx={at.x}
        cy={at.y}
        r={size * 1.9}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-transparent group-focus-visible:stroke-focus"
      />
    </g>
  );
}
