import { and, inArray, lt, ne, or, type SQL, schema, sql, type Table } from '@tavola/db';
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
  signInAttempts: 1,
  staffSessions: 30,
  /** Counted from when the order was to be ready or the visit over. */
  pushFollows: 30,
  /** Browsers that follow nothing any more. */
  pushSubscriptions: 0,
} as const;

export type Purged = Record<keyof typeof KEPT_DAYS, number>;

/** Deletes what its retention has ended, a few thousand rows at a time so that nothing is locked for long. */
export async function purgeOldRows(ctx: Ctx): Promise<Purged> {
  const before = (kept: keyof typeof KEPT_DAYS) => new Date(ctx.clock().getTime() - KEPT_DAYS[kept] * DAY_MS);
  const purge = (table: Table, isOld: SQL | undefined) => deleteInBatches(ctx.db, table, isOld);
  const { idempotencyKeys, tasks, webhookDeliveries, automationRuns, staffNotifications, messages } = schema;
  const { signInAttempts, staffSessions, pushFollows, pushSubscriptions } = schema;
  return {
    idempotencyKeys: await purge(idempotencyKeys, lt(idempotencyKeys.createdAt, before('idempotencyKeys'))),
    tasks: await purge(tasks, and(inArray(tasks.state, ['done', 'cancelled']), lt(tasks.doneAt, before('tasks')))),
    webhookDeliveries: await purge(
      webhookDeliveries,
      and(ne(webhookDeliveries.state, 'pending'), lt(webhookDeliveries.createdAt, before('webhookDeliveries'))),
    ),
    automationRuns: await purge(automationRuns, lt(automationRuns.at, before('automationRuns'))),
    staffNotifications: await purge(staffNotifications, lt(staffNotifications.createdAt, before('staffNotifications'))),
    messages: await purge(messages, lt(messages.createdAt, before('messages'))),
    signInAttempts: await purge(signInAttempts, lt(signInAttempts.at, before('signInAttempts'))),
    staffSessions: await purge(
      staffSessions,
      or(lt(staffSessions.expiresAt, before('staffSessions')), lt(staffSessions.revokedAt, before('staffSessions'))),
    ),
    pushFollows: await purge(pushFollows, lt(endOfFollowed, before('pushFollows').toISOString())),
    pushSubscriptions: await purge(
      pushSubscriptions,
      and(
        lt(pushSubscriptions.createdAt, before('pushSubscriptions')),
        sql`not exists (select 1 from ${pushFollows} where ${pushFollows.subscriptionId} = ${pushSubscriptions.id})`,
      ),
    ),
  };
}

/** When that was over which a browser follows; what is gone counts from when it was followed. */
const endOfFollowed = sql`coalesce(
  (select ready_at from orders where ${schema.pushFollows.objectKind} = 'order' and id = ${schema.pushFollows.objectId}),
  (select ends_at from reservations
    where ${schema.pushFollows.objectKind} = 'reservation' and id = ${schema.pushFollows.objectId}),
  ${schema.pushFollows.createdAt})`;

async function deleteInBatches(db: Ctx['db'], table: Table, isOld: SQL | undefined): Promise<number> {
  let total = 0;
  for (;;) {
    const gone = await db.execute(sql`delete from ${table} where ctid in (
      select ctid from ${table} where ${isOld} limit ${BATCH}) returning 1`);
    total += gone.length;
    if (gone.length < BATCH) return total;
  }
}
