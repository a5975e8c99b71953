import type { schema } from '@tavola/db';
import type { Channel } from '@tavola/shared';
import { isOnline } from '../reservations/facts.ts';
import type { DemoPeriod } from './houses.ts';

type Row = typeof schema.pacingCounters.$inferInsert;
type Count = { covers: number; parties: number; coversOnline: number; partiesOnline: number };

/** Covers and parties of one period by arrival time, never above what the period allows. */
export class PacingPlan {
  readonly #counts = new Map<number, Count>();
  readonly #period: DemoPeriod;

  constructor(period: DemoPeriod) {
    this.#period = period;
  }

  allows(startsAt: Date, covers: number, channel: Channel): boolean {
    const after = this.#with(startsAt, covers, channel);
    const { pacingCovers, pacingParties, pacingCoversOnline, pacingPartiesOnline } = this.#period;
    return (
      after.covers <= pacingCovers &&
      after.parties <= pacingParties &&
      after.coversOnline <= pacingCoversOnline &&
      after.partiesOnline <= pacingPartiesOnline
    );
  }

  count(startsAt: Date, covers: number, channel: Channel): void {
    this.#counts.set(startsAt.getTime(), this.#with(startsAt, covers, channel));
  }

  rows(locationId: string, serviceDate: string): Row[] {
    return [...this.#counts].map(([startsAt, count]) => ({
      ...count,
      locationId,
      serviceDate,
      startsAt: new Date(startsAt),
      capCovers: this.#period.pacingCovers,
      capParties: this.#period.pacingParties,
      capCoversOnline: this.#period.pacingCoversOnline,
      capPartiesOnline: this.#period.pacingPartiesOnline,
    }));
  }

  #with(startsAt: Date, covers: number, channel: Channel): Count {
    const now = this.#counts.get(startsAt.getTime()) ?? { covers: 0, parties: 0, coversOnline: 0, partiesOnline: 0 };
    const online = isOnline(channel) ? 1 : 0;
    return {
      covers: now.covers + covers,
      parties: now.parties + 1,
      coversOnline: now.coversOnline + covers * online,
      partiesOnline: now.partiesOnline + online,
    };
  }
}
