'use client';

import { KITCHEN_LANES } from '@tavola/shared';
import { cn } from '@tavola/ui/cn';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ShownTicket } from './board-state.ts';

export type Lane = (typeof KITCHEN_LANES)[number];

export interface KitchenLanesProps {
  tickets: readonly ShownTicket[];
  /** On a phone one lane is shown at a time. */
  lane: Lane;
  onLane: (lane: Lane) => void;
  renderTicket: (ticket: ShownTicket) => ReactNode;
}

/** Tickets by status, left to right, oldest first. */
export function KitchenLanes({ tickets, lane, onLane, renderTicket }: KitchenLanesProps) {
  const t = useTranslations('kitchen');
  const inLane = (wanted: Lane) => tickets.filter(({ status }) => status === wanted);
  return (
    <>
      <nav aria-label={t('lanes')} className="grid grid-cols-4 gap-1 px-3 pb-3 lg:hidden">
        {KITCHEN_LANES.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === lane ? 'true' : undefined}
            onClick={() => onLane(name)}
            className={cn(
              'rounded-md px-1 py-2 text-sm font-medium',
              name === lane ? 'bg-accent text-accent-on' : 'bg-raised text-ink-2',
            )}
          >
            <span className="tabular block text-2xl leading-none font-semibold">{inLane(name).length}</span>
            {t(`lane.${name}`)}
          </button>
        ))}
      </nav>
      <div className="grid flex-1 gap-4 px-3 pb-6 lg:grid-cols-4 lg:px-5">
        {KITCHEN_LANES.map((name) => (
          <section
            key={name}
            aria-label={t(`lane.${name}`)}
            data-lane={name}
            className={cn('min-w-0', name !== lane && 'max-lg:hidden')}
          >
            <h2 className="mb-3 hidden items-baseline justify-between text-base font-medium text-ink-2 lg:flex">
              {t(`lane.${name}`)}
              <span className="tabular text-2xl font-semibold text-ink">{inLane(name).length}</span>
            </h2>
            {inLane(name).length === 0 ? (
              <p className="rounded-lg border border-dashed border-line px-4 py-8 text-center text-base text-ink-3">
                {t(`empty.${name}`)}
              </p>
            ) : (
              <ol className="grid content-start gap-4">
                {inLane(name).map((ticket) => (
                  <li key={ticket.id}>{renderTicket(ticket)}</li>
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
