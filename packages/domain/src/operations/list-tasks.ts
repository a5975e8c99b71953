import { and, desc, eq, gt, isNotNull, isNull, lte, schema } from '@tavola/db';
import type { OperationsTask } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { isTaskKind, TASK_KINDS } from '../tasks/task-kinds.ts';
import { after, nextCursor } from './keyset.ts';

export interface ListTasks {
  state: 'parked' | 'due' | 'scheduled';
  kind?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/** Work that waits: set aside for a person, due now, or planned for later. */
export async function listTasks(
  ctx: Ctx,
  { state, kind, cursor, limit = 50 }: ListTasks,
): Promise<{ items: OperationsTask[]; nextCursor: string | null }> {
  const { tasks } = schema;
  const now = ctx.clock();
  const inState = {
    parked: eq(tasks.state, 'parked'),
    due: and(eq(tasks.state, 'pending'), lte(tasks.runAt, now)),
    scheduled: and(eq(tasks.state, 'pending'), gt(tasks.runAt, now)),
  }[state];
  const rows = await ctx.db
    .select()
    .from(tasks)
    .where(and(inState, kind ? eq(tasks.kind, kind) : undefined, after(cursor, tasks.createdAt, tasks.id)))
    .orderBy(desc(tasks.createdAt), desc(tasks.id))
    .limit(limit + 1);
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      kind: row.kind,
      queue: isTaskKind(row.kind) ? TASK_KINDS[row.kind].queue : '',
      state: row.state,
      runAt: row.runAt.toISOString(),
      attempts: row.attempts,
      error: row.error,
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor: nextCursor(rows, limit, (row) => [row.createdAt, row.id]),
  };
}

/** Events whose consumers could not be planned. */
export async function listParkedEvents(ctx: Ctx) {
  const { events } = schema;
  const rows = await ctx.db
    .select({ id: events.id, name: events.name, at: events.at, parkedAt: events.parkedAt, error: events.error })
    .from(events)
    .where(and(isNotNull(events.parkedAt), isNull(events.dispatchedAt)))
    .orderBy(desc(events.parkedAt))
    .limit(200);
  return {
    items: rows.map(({ id, name, at, parkedAt, error }) => ({
      id,
      name,
      at: at.toISOString(),
      parkedAt: (parkedAt ?? at).toISOString(),
      error,
    })),
  };
}
