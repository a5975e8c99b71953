import { and, asc, eq, inArray, inTransaction, isNull, lte, or, schema } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { queuedUntil, type TaskRef } from './insert-tasks.ts';
import type { TaskKind } from './task-kinds.ts';

/**
 * Due tasks that no queue job stands for: delayed ones whose time has come, ones whose worker died, and ones whose job
 * was lost with a flushed queue. Marks them as queued; the caller queues them.
 */
export async function takeDueTasks(ctx: Ctx, limit = 500): Promise<TaskRef[]> {
  const { tasks } = schema;
  const now = ctx.clock();
  return inTransaction(
    ctx.db,
    async (tx) => {
      const due = await tx
        .select({ id: tasks.id, kind: tasks.kind, attempts: tasks.attempts })
        .from(tasks)
        .where(
          and(
            eq(tasks.state, 'pending'),
            lte(tasks.runAt, now),
            or(isNull(tasks.leaseUntil), lte(tasks.leaseUntil, now)),
            or(isNull(tasks.queuedUntil), lte(tasks.queuedUntil, now)),
          ),
        )
        .orderBy(asc(tasks.runAt))
        .limit(limit)
        .for('update', { skipLocked: true });
      if (due.length === 0) return [];
      await tx
        .update(tasks)
        .set({ queuedUntil: queuedUntil(now) })
        .where(
          inArray(
            tasks.id,
            due.map(({ id }) => id),
          ),
        );
      return due.map(({ id, kind, attempts }) => ({ id, kind: kind as TaskKind, attempts }));
    },
    { isolation: 'read committed' },
  );
}
