import {
  type Attempt,
  beginAttempts,
  type Ctx,
  handOverTask,
  isSuccess,
  recordFailure,
  recordSuccesses,
  type TaskRef,
  type TaskRow,
} from '@tavola/domain';
import { batched } from '../batched.ts';
import type { Lane, QueuedTask } from '../queues.ts';
import type { WebhookPoster } from '../webhooks/post-webhook.ts';

/** Deliveries one endpoint may have under way in the quick lane: few until it has shown that it answers quickly. */
const SLOTS_PER_ENDPOINT = 16;
const SLOTS_OF_QUICK_ONE = 72;
/** An endpoint with a delivery under way for longer than this gets no more of the quick lane. */
const SLOW_MS = 2_000;

/**
 * Sends one webhook. An endpoint that keeps us waiting, or has been failing, moves to the slow lane, so that the quick
 * one stays free for receivers that answer.
 */
export function createWebhookHandler(options: {
  ctx: Ctx;
  poster: WebhookPoster;
  moveToSlowLane: (task: QueuedTask) => Promise<void>;
}) {
  const { ctx, poster, moveToSlowLane } = options;
  /** When each delivery under way was begun, by endpoint. */
  const underWay = new Map<string, Set<{ since: number }>>();
  /** Endpoints whose last answer was a quick yes. */
  const quick = new Set<string>();
  const begin = batched(async (tasks: TaskRow[]) => {
    const attempts = await beginAttempts(ctx, tasks);
    return tasks.map((task) => attempts.get(task.id));
  });
  const recordSuccess = batched(async (ended: Parameters<typeof recordSuccesses>[1]) => {
    await recordSuccesses(ctx, ended);
    return ended.map(() => undefined);
  });

  function isSlow({ slow, earlier, endpointId }: Attempt): boolean {
    const mine = underWay.get(endpointId);
    if (slow || earlier > 0) return true;
    if (!mine) return false;
    const now = performance.now();
    const most = quick.has(endpointId) ? SLOTS_OF_QUICK_ONE : SLOTS_PER_ENDPOINT;
    return mine.size >= most || [...mine].some(({ since }) => now - since > SLOW_MS);
  }

  async function post(attempt: Attempt) {
    const mine = underWay.get(attempt.endpointId) ?? new Set();
    underWay.set(attempt.endpointId, mine);
    const call = { since: performance.now() };
    mine.add(call);
    try {
      const outcome = await poster.post(attempt);
      if (isSuccess(outcome) && outcome.latencyMs < SLOW_MS) quick.add(attempt.endpointId);
      else quick.delete(attempt.endpointId);
      return outcome;
    } finally {
      mine.delete(call);
      if (mine.size === 0) underWay.delete(attempt.endpointId);
    }
  }

  return async function deliver(task: TaskRow, lane: Lane): Promise<TaskRef[]> {
    const attempt = await begin(task);
    if (!attempt) return [];
    if (lane === 'webhooks' && isSlow(attempt)) {
      await handOverTask(ctx, task);
      await moveToSlowLane({ id: task.id, attempts: task.attempts });
      return [];
    }
    const ended = { task, attempt, outcome: await post(attempt) };
    if (!isSuccess(ended.outcome)) return recordFailure(ctx, ended);
    await recordSuccess(ended);
    return [];
  };
}
