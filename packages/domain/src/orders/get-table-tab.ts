import { and, asc, eq, isNull, ne, schema } from '@tavola/db';
import type { TableTab } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { dueOf } from './payment-status.ts';
import { readLines } from './read-orders.ts';
import { findTableOfCode } from './table-codes.ts';

/** What the table with this code has ordered on its open bill, for those who sit at it: dishes and amounts, no names. */
export async function getTableTab(ctx: Ctx, { token }: { token: string }): Promise<TableTab> {
  const place = await findTableOfCode(ctx, { token });
  const { diningTables, orders, tabs } = schema;
  const rounds = await ctx.db
    .select({ order: orders })
    .from(orders)
    .innerJoin(tabs, eq(tabs.id, orders.tabId))
    .innerJoin(diningTables, eq(diningTables.id, tabs.tableId))
    .where(and(eq(diningTables.qrToken, token), isNull(tabs.closedAt), ne(orders.status, 'cancelled')))
    .orderBy(asc(orders.placedAt), asc(orders.id));
  const ids = rounds.map(({ order }) => order.id);
  const lines = await readLines(ctx.db, ids);
  const [first] = rounds;
  return {
    ...place,
    currency: first?.order.currency ?? null,
    rounds: rounds.map(({ order }) => ({
      number: order.number,
      status: order.status,
      placedAt: order.placedAt.toISOString(),
      total: order.total,
      lines: (lines.get(order.id) ?? []).map(({ name, quantity }) => ({ name, quantity })),
    })),
    total: rounds.reduce((sum, { order }) => sum + order.total, 0),
    due: rounds.reduce((sum, { order }) => sum + dueOf(order), 0),
  };
}
