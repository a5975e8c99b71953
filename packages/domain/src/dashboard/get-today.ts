import type { Today } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findLocation } from '../locations/find-location.ts';
import { readCovers } from './read-covers.ts';
import { readDecisions } from './read-decisions.ts';
import { readRevenue } from './read-revenue.ts';
import { readTickets } from './read-tickets.ts';
import { serviceDay } from './service-day.ts';

/** The running service day of a location: covers against pacing, revenue against the same day last week, what needs a person. */
export async function getToday(ctx: Ctx, input: { location: string }): Promise<Today> {
  const location = await findLocation(ctx, input.location);
  const day = serviceDay(ctx.clock(), location.timezone);
  const [covers, revenue, tickets, decisions] = await Promise.all([
    readCovers(ctx, location, day),
    readRevenue(ctx, location, day),
    readTickets(ctx, location),
    readDecisions(ctx, location),
  ]);
  return {
    location: location.slug,
    date: day.date,
    timezone: location.timezone,
    currency: location.currency,
    ...covers,
    ...revenue,
    ...tickets,
    decisions,
  };
}
