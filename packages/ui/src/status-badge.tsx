import type { OrderStatus, ReservationStatus } from '@tavola/shared';
import type { ReactNode } from 'react';
import { TONES, type Tone } from './badge.tsx';
import { cn } from './cn.ts';

type Shape = 'ring' | 'dot' | 'half' | 'check' | 'cross' | 'square' | 'arrow';

const SHAPES: Record<Shape, ReactNode> = {
  ring: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  check: (
    <path
      d="m2 6.5 2.8 2.8L10 3.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  cross: <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  square: <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="currentColor" />,
  arrow: (
    <path
      d="M2 6h7M6.2 2.8 9.4 6 6.2 9.2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

const LOOKS: Record<OrderStatus | ReservationStatus, { tone: Tone; shape: Shape }> = {
  pending: { tone: 'warn', shape: 'ring' },
  confirmed: { tone: 'info', shape: 'dot' },
  preparing: { tone: 'warn', shape: 'half' },
  ready: { tone: 'ok', shape: 'square' },
  out_for_delivery: { tone: 'info', shape: 'arrow' },
  delivered: { tone: 'neutral', shape: 'check' },
  picked_up: { tone: 'neutral', shape: 'check' },
  served: { tone: 'neutral', shape: 'check' },
  seated: { tone: 'ok', shape: 'square' },
  completed: { tone: 'neutral', shape: 'check' },
  cancelled: { tone: 'danger', shape: 'cross' },
  no_show: { tone: 'danger', shape: 'cross' },
};

/** A life-cycle status as shape, word and colour, so that it survives a colour-blind reader and a black-and-white print. */
export function StatusBadge({
  status,
  children,
  className,
}: {
  status: OrderStatus | ReservationStatus;
  children: ReactNode;
  className?: string;
}) {
  const { tone, shape } = LOOKS[status];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 rounded-full py-0.5 ps-2 pe-2.5 text-xs leading-4 font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      <svg aria-hidden viewBox="0 0 12 12" className="size-2.5 shrink-0">
        {SHAPES[shape]}
      </svg>
      {children}
    </span>
  );
}
