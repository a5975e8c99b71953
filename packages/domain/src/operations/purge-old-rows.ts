import { and, type Db, inArray, lt, ne, schema, sql } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';

const DAY_MS = 86_400_000;
const BATCH = 2_000;
/** Days that rows are kept which only say what was done. */
export const KEPT_DAYS = {
  idempotencyKeys: 7,
  tasks: 14,
  webhookDeliveries: 30,
  automationRuns: 90,
  staffNotifications: 90,
  messages: 180,
} as const;

export type Purged = Record<keyof typeof KEPT_DAYS, number>;

/** Deletes what its retention has ended, a few thousand rows at a time so that nothing is locked for long. */
export async function purgeOldRows(ctx: Ctx): Promise<Purged> {
  const before = (kept: keyof typeof KEPT_DAYS) => new Date(ctx.clock().getTime() - KEPT_DAYS[kept] * DAY_MS);
  const { tasks, webhookDeliveries, automationRuns, staffNotifications, messages } = schema;
  return {
    idempotencyKeys: await purgeKeys(ctx.db, before('idempotencyKeys')),
    tasks: await inBatches(async () => {
      const old = ctx.db
        .select({ id: tasks.id })
        .from(tasks)
        .where(and(inArray(tasks.state, ['done', 'cancelled']), lt(tasks.doneAt, before('tasks'))))
        .limit(BATCH);
      return ctx.db.delete(tasks).where(inArray(tasks.id, old)).returning({ id: tasks.id });
    }),
    webhookDeliveries: await inBatches(async () => {
      const old = ctx.db
        .select({ id: webhookDeliveries.id })
        .from(webhookDeliveries)
        .where(
          and(ne(webhookDeliveries.state, 'pending'), lt(webhookDeliveries.createdAt, before('webhookDeliveries'))),
        )
        .limit(BATCH);
      return ctx.db
        .delete(webhookDeliveries)
        .where(inArray(webhookDeliveries.id, old))
        .returning({ id: webhookDeliveries.id });
    }),
    automationRuns: await inBatches(async () => {
      const old = ctx.db
        .select({ id: automationRuns.id })
        .from(automationRuns)
        .where(lt(automationRuns.at, before('automationRuns')))
        .limit(BATCH);
      return ctx.db.delete(automationRuns).where(inArray(automationRuns.id, old)).returning({ id: automationRuns.id });
    }),
    staffNotifications: await inBatches(async () => {
      const old = ctx.db
        .select({ id: staffNotifications.id })
        .from(staffNotifications)
        .where(lt(staffNotifications.createdAt, before('staffNotifications')))
        .limit(BATCH);
      return ctx.db
        .delete(staffNotifications)
        .where(inArray(staffNotifications.id, old))
        .returning({ id: staffNotifications.id });
    }),
    messages: await inBatches(async () => {
      const old = ctx.db
        .select({ id: messages.id })
        .from(messages)
        .where(lt(messages.createdAt, before('messages')))
        .limit(BATCH);
      return ctx.db.delete(messages).where(inArray(messages.id, old)).returning({ id: messages.id });
    }),
  };
}

async function purgeKeys(db: Db, before: Date): Promise<number> {
  return inBatches(() =>
    db.execute(sql`
      delete from idempotency_keys where ctid in (
        select ctid from idempotency_keys where created_at < ${before.toISOString()}::timestamptz limit ${BATCH})
      returning 1`),
  );
}

async function inBatches(remove: () => Promise<readonly unknown[]>): Promise<number> {
  let total = 0;
  for (;;) {
    const removed = (await remove()).length;
    total += removed;
    if (removed < BATCH) return total;
  }
}
