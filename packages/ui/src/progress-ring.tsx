import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface ProgressRingProps {
  /** 0 to 1: how much is left. */
  value: number;
  label: string;
  /** In the middle: the countdown. */
  children?: ReactNode;
  /** Turns the ring amber below this share, red below a third of it. */
  warnBelow?: number;
  className?: string;
}

const RADIUS = 44;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring that empties: the time left of a hold. */
export function ProgressRing({ value, label, children, warnBelow = 0.3, className }: ProgressRingProps) {
  const left = Math.min(1, Math.max(0, value));
  const colour = left > warnBelow ? 'text-accent' : left > warnBelow / 3 ? 'text-warn' : 'text-danger';
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(left * 100)}
      className={cn('relative grid size-24 place-items-center', className)}
    >
      <svg aria-hidden viewBox="0 0 100 100" className={cn('absolute inset-0 -rotate-90', colour)}>
        <circle cx="50" cy="50" r={RADIUS} fill="none" stroke="var(--line)" strokeWidth="5" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          stroke="currentColor"
          strokeWidth="5"
          strokeLinecap="round"
          strokeDasharray={AROUND}
          strokeDashoffset={AROUND * (1 - left)}
          className="transition-[stroke-dashoffset,stroke] duration-1000 ease-linear"
        />
      </svg>
      <span className="tabular text-xl font-medium">{children}</span>
    </div>
  );
}
