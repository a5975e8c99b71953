import { and, eq, gte, lte, schema } from '@tavola/db';
import type { Quote } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import type { OrderingFacts } from './decide-order.ts';
import type { TimeSlot } from './ordering-times.ts';

export type OfferedSlot = NonNullable<Quote['slots']>[number];

/** Marks the slots that have taken as many scheduled orders as the kitchen allows. */
export async function withCapacity(ctx: Ctx, facts: OrderingFacts, slots: readonly TimeSlot[]): Promise<OfferedSlot[]> {
  const { slotCapacity } = facts.settings;
  const [first, last] = [slots[0], slots.at(-1)];
  const { orderSlots } = schema;
  const taken =
    slotCapacity > 0 && first && last
      ? await ctx.db
          .select()
          .from(orderSlots)
          .where(
            and(
              eq(orderSlots.locationId, facts.menu.book.location.id),
              gte(orderSlots.startsAt, first.at),
              lte(orderSlots.startsAt, last.at),
            ),
          )
      : [];
  const full = new Set(taken.filter((slot) => slot.orders >= slotCapacity).map((slot) => slot.startsAt.getTime()));
  return slots.map(({ at, date, time }) => ({ at: at.toISOString(), date, time, available: !full.has(at.getTime()) }));
}
