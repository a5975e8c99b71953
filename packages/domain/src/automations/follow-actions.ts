import { and, eq, inArray, or, schema } from '@tavola/db';
import type { ActionResult, FollowedAction } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';

interface Run {
  ruleId: string;
  eventId: string;
  actions: ActionResult[];
}

/** What has become of the effects of these runs since: their messages, their deliveries, and delayed work set aside. */
export async function followActions(ctx: Ctx, runs: Run[]): Promise<(run: Run) => FollowedAction[]> {
  const [messages, deliveries, parked] = await Promise.all([
    messagesOf(ctx, runs),
    deliveriesOf(ctx, runs),
    parkedOf(ctx, runs),
  ]);
  return ({ ruleId, eventId, actions }) =>
    actions.map((action) => {
      const message = action.messageId ? messages.get(action.messageId) : undefined;
      const delivery = action.kind === 'webhook' ? deliveries.get(`${ruleId}:${eventId}`) : undefined;
      const task = action.state === 'waiting' ? parked.get(taskKey(ruleId, eventId, action.index)) : undefined;
      return {
        ...action,
        ...(message ? { message } : {}),
        ...(delivery ? { delivery } : {}),
        ...(task ? { parked: task } : {}),
      };
    });
}

const taskKey = (ruleId: string, eventId: string, index: number) => `rule:${ruleId}:${eventId}:${index}`;

async function messagesOf(ctx: Ctx, runs: Run[]) {
  const { messages } = schema;
  const ids = runs.flatMap(({ actions }) => actions.flatMap(({ messageId }) => messageId ?? []));
  if (ids.length === 0) return new Map<string, NonNullable<FollowedAction['message']>>();
  const rows = await ctx.db
    .select({ id: messages.id, state: messages.state, error: messages.error })
    .from(messages)
    .where(inArray(messages.id, ids));
  return new Map(rows.map(({ id, ...message }) => [id, message]));
}

/** A rule's own delivery of an event carries the rule's id as its cause. */
async function deliveriesOf(ctx: Ctx, runs: Run[]) {
  const sent = runs.filter(({ actions }) => actions.some(({ kind }) => kind === 'webhook'));
  if (sent.length === 0) return new Map<string, NonNullable<FollowedAction['delivery']>>();
  const { webhookDeliveries: deliveries } = schema;
  const rows = await ctx.db
    .select({
      id: deliveries.id,
      endpointId: deliveries.endpointId,
      eventId: deliveries.eventId,
      ruleId: deliveries.replayOf,
      state: deliveries.state,
    })
    .from(deliveries)
    .where(
      or(...sent.map(({ ruleId, eventId }) => and(eq(deliveries.eventId, eventId), eq(deliveries.replayOf, ruleId)))),
    );
  return new Map(rows.map(({ eventId, ruleId, ...delivery }) => [`${ruleId}:${eventId}`, delivery]));
}

async function parkedOf(ctx: Ctx, runs: Run[]) {
  const { tasks } = schema;
  const keys = runs.flatMap(({ ruleId, eventId, actions }) =>
    actions.flatMap(({ state, index }) => (state === 'waiting' ? [taskKey(ruleId, eventId, index)] : [])),
  );
  if (keys.length === 0) return new Map<string, NonNullable<FollowedAction['parked']>>();
  const rows = await ctx.db
    .select({ taskId: tasks.id, error: tasks.error, effectKey: tasks.effectKey })
    .from(tasks)
    .where(and(inArray(tasks.effectKey, keys), eq(tasks.state, 'parked')));
  return new Map(rows.map(({ effectKey, ...task }) => [effectKey, task]));
}
