import type { Inventory } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findRules } from '../reservations/find-rules.ts';
import type { LocationRules } from '../reservations/location-rules.ts';

/** Everything that decides what can be booked at a location, as the editor shows it. */
export async function getInventory(ctx: Ctx, input: { location: string }): Promise<Inventory> {
  return presentInventory(await findRules(ctx, input.location, { fresh: true }));
}

const hhmm = (time: string): string => time.slice(0, 5);

export function presentInventory(rules: LocationRules): Inventory {
  return {
    location: rules.location.slug,
    timezone: rules.location.timezone,
    rulesVersion: rules.version,
    areas: rules.areas.map(({ id, name, sort }) => ({ id, name, sort })),
    tables: [...rules.tables.values()].map(({ locationId: _, active: __, qrToken: ___, ...table }) => table),
    combinations: rules.combinations
      .filter((set) => set.active)
      .map(({ locationId: _, active: __, ...combination }) => combination),
    periods: rules.periods.map(({ locationId: _, active: __, ...period }) => ({
      ...period,
      startTime: hhmm(period.startTime),
      endTime: hhmm(period.endTime),
    })),
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      ranges: rules.hours
        .filter((row) => row.weekday === weekday)
        .map((row) => ({ start: hhmm(row.startTime), end: hhmm(row.endTime) })),
    })),
    specialDays: [...rules.specialDays.values()].map(({ date, closed, walkInOnly, ranges, note }) => ({
      date,
      closed,
      walkInOnly,
      ranges,
      note,
    })),
  };
}
