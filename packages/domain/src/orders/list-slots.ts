import type { OrderType } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';
import { readMenu } from '../menu/read-menu.ts';
import { timeRules } from './decide-order.ts';
import { type OfferedSlot, withCapacity } from './offered-slots.ts';
import { judgeAsap, nextSlots, openDays, slotsOn } from './ordering-times.ts';
import { readFacts } from './read-facts.ts';

export interface ListSlots {
  location: string;
  type: OrderType;
  /** Local day; the first with any slot when absent. */
  date?: string | undefined;
}

/**
 * The times food can be had on a day, and whether it can be had at once; none for a way to order the location does not
 * offer. Dishes that take longer than the lead time move them.
 */
export async function listSlots(
  ctx: Ctx,
  input: ListSlots,
): Promise<{ timezone: string; asap: boolean; readyAt: string | null; days: string[]; slots: OfferedSlot[] }> {
  const menu = await readMenu(ctx, input.location);
  const facts = await readFacts(ctx, menu, []);
  const rules = timeRules({ type: input.type, byStaff: false }, facts, 0);
  const { orderTypes, orderingPausedUntil } = menu.book.location;
  if (!orderTypes.includes(input.type)) {
    return { timezone: rules.timezone, asap: false, readyAt: null, days: [], slots: [] };
  }
  const slots = input.date === undefined ? nextSlots(rules) : slotsOn(rules, input.date);
  const isPaused = !facts.settings.enabled || (orderingPausedUntil !== null && orderingPausedUntil > facts.now);
  const asap = !isPaused && judgeAsap(rules) === undefined;
  return {
    timezone: rules.timezone,
    asap,
    readyAt: asap ? new Date(facts.now.getTime() + rules.readyInMinutes * 60_000).toISOString() : null,
    days: openDays(rules),
    slots: await withCapacity(ctx, facts, slots),
  };
}
