import { beginAttempt, type Ctx, handOverTask, recordAttempt, type TaskRef, type TaskRow } from '@tavola/domain';
import type { Lane, QueuedTask } from '../queues.ts';
import type { WebhookPoster } from '../webhooks/post-webhook.ts';

/** Deliveries one endpoint may have under way in the quick lane. */
const SLOTS_PER_ENDPOINT = 4;

/**
 * Sends one webhook. An endpoint that keeps its slots busy, or has been failing, moves to the slow lane, so that the
 * quick one stays free for receivers that answer.
 */
export function createWebhookHandler(options: {
  ctx: Ctx;
  poster: WebhookPoster;
  moveToSlowLane: (task: QueuedTask) => Promise<void>;
}) {
  const { ctx, poster, moveToSlowLane } = options;
  const busy = new Map<string, number>();

  return async function deliver(task: TaskRow, lane: Lane): Promise<TaskRef[]> {
    const attempt = await beginAttempt(ctx, task);
    if (!attempt) return [];
    const { endpointId } = attempt;
    const underWay = busy.get(endpointId) ?? 0;
    if (lane === 'webhooks' && (attempt.slow || attempt.earlier > 0 || underWay >= SLOTS_PER_ENDPOINT)) {
      await handOverTask(ctx, task);
      await moveToSlowLane({ id: task.id, attempts: task.attempts });
      return [];
    }
    busy.set(endpointId, underWay + 1);
    try {
      return await recordAttempt(ctx, task, attempt, await poster.post(attempt));
    } finally {
      const left = (busy.get(endpointId) ?? 1) - 1;
      if (left > 0) busy.set(endpointId, left);
      else busy.delete(endpointId);
    }
  };
}
