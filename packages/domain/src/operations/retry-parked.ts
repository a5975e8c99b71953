import { and, eq, inArray, isNotNull, isNull, schema, type Tx } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';

export interface RetryParked {
  what: 'tasks' | 'events';
  /** Without ids everything that was set aside. */
  ids?: string[] | undefined;
}

/** Tries again what was set aside, with all its tries before it. */
export async function retryParked(ctx: Ctx, { what, ids }: RetryParked): Promise<{ retried: number }> {
  const result = await commitOnce(ctx, async (tx) => ({
    retried: what === 'tasks' ? await retryTasks(ctx, tx, ids) : await retryEvents(tx, ids),
  }));
  ctx.ring(what);
  return result;
}

async function retryTasks(ctx: Ctx, tx: Tx, ids: string[] | undefined): Promise<number> {
  const { tasks, messages } = schema;
  const rows = await tx
    .update(tasks)
    .set({ state: 'pending', runAt: ctx.clock(), attempts: 0, leaseUntil: null, queuedUntil: null })
    .where(and(eq(tasks.state, 'parked'), ids ? inArray(tasks.id, ids) : undefined))
    .returning({ kind: tasks.kind, payload: tasks.payload });
  const messageIds = rows.filter(({ kind }) => kind === 'message.send').map(({ payload }) => String(payload.messageId));
  if (messageIds.length > 0) {
    await tx.update(messages).set({ state: 'queued' }).where(inArray(messages.id, messageIds));
  }
  return rows.length;
}

async function retryEvents(tx: Tx, ids: string[] | undefined): Promise<number> {
  const { events } = schema;
  const rows = await tx
    .update(events)
    .set({ parkedAt: null, attempts: 0, leaseUntil: null })
    .where(and(isNotNull(events.parkedAt), isNull(events.dispatchedAt), ids ? inArray(events.id, ids) : undefined))
    .returning({ id: events.id });
  return rows.length;
}
