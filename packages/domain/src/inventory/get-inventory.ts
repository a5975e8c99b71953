import type { Inventory } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findRules } from '../reservations/find-rules.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import { weekOf } from './week-of.ts';

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
    hours: weekOf(rules.hours),
    specialDays: [...rules.specialDays.values()].map(({ date, closed, walkInOnly, ranges, note }) => ({
      date,
      closed,
      walkInOnly,
      ranges,
      note,
    })),
  };
}
