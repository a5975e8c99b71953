import type { FollowedAction } from '@tavola/shared/schemas';
import type { Tone } from '@tavola/ui/badge';
import type { Retry } from './run-log.tsx';

type StateKey =
  | 'done'
  | 'waiting'
  | 'skipped'
  | 'failed'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'kept'
  | 'pending'
  | 'delivered'
  | 'cancelled'
  | 'parked';

export interface ActionState {
  state: StateKey;
  tone: Tone;
  why?: string;
  /** What trying again means, when that makes sense. */
  retry?: Retry;
}

const MESSAGE: Record<NonNullable<FollowedAction['message']>['state'], { state: StateKey; tone: Tone }> = {
  queued: { state: 'queued', tone: 'info' },
  sending: { state: 'sending', tone: 'info' },
  sent: { state: 'sent', tone: 'ok' },
  failed: { state: 'failed', tone: 'danger' },
  // No carrier was set: it did not leave, and the log has it word for word.
  skipped: { state: 'kept', tone: 'neutral' },
};
const DELIVERY = { pending: 'info', delivered: 'ok', failed: 'danger', cancelled: 'neutral' } as const;

/** How an action of a run stands now, which is more than how it stood when the rule ran. */
export function actionState({ state, note, messageId, message, delivery, parked }: FollowedAction): ActionState {
  if (parked)
    return {
      state: 'parked',
      tone: 'danger',
      why: parked.error ?? undefined,
      retry: { what: 'task', id: parked.taskId },
    };
  if (message && messageId) {
    const again = message.state === 'failed' || message.state === 'skipped';
    return {
      ...MESSAGE[message.state],
      why: message.error ?? undefined,
      ...(again ? { retry: { what: 'message', id: messageId } as const } : {}),
    };
  }
  if (delivery) {
    const again = delivery.state === 'failed' || delivery.state === 'cancelled';
    return {
      state: delivery.state,
      tone: DELIVERY[delivery.state],
      ...(again ? { retry: { what: 'delivery', id: delivery.id } as const } : {}),
    };
  }
  const tone = { done: 'ok', waiting: 'info', skipped: 'neutral', failed: 'danger' } as const;
  return { state, tone: tone[state], why: note };
}
