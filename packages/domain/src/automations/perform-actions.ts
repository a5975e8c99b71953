import { eq, inArray, newId, schema, sql, type Tx } from '@tavola/db';
import type { ActionResult } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { MailCopy } from '../messages/compose-mail.ts';
import { toPlainText } from '../messages/compose-mail.ts';
import { addressKey, insertMessages, type NewMessage } from '../messages/new-message.ts';
import type { NewTask } from '../tasks/insert-tasks.ts';
import { insertDeliveries } from '../webhooks/plan-deliveries.ts';
import { NO_FOLLOWER, type PlannedAction } from './plan-action.ts';

/** How the host sets mail as HTML; the domain knows the words only. */
export interface MailDesign {
  render(copy: MailCopy): Promise<{ html: string; signature: string }>;
}

export interface ReadyAction {
  index: number;
  planned: PlannedAction;
  design: { html: string; signature: string } | undefined;
}

/** Renders what needs rendering, outside any transaction. */
export async function prepareAction(index: number, planned: PlannedAction, design: MailDesign): Promise<ReadyAction> {
  return { index, planned, design: planned.kind === 'email' ? await design.render(planned.copy) : undefined };
}

/** The actions of one rule for one event. */
export interface Performance {
  ruleId: string;
  event: EventRow;
  actions: ReadyAction[];
}

export interface Performed {
  /** One list per performance, in the same order. */
  results: ActionResult[][];
  tasks: NewTask[];
}

/** Writes the effects of actions into the transaction of their runs. Each has a key of its own, so none happens twice. */
export async function performActions(ctx: Ctx, tx: Tx, performances: Performance[]): Promise<Performed> {
  const now = ctx.clock();
  // All messages at once: nearly every action is one, and a statement each would cost more than all the rest.
  const letters = performances.flatMap(({ ruleId, event, actions }) =>
    actions.flatMap((action) => lettersOf(keyOf(ruleId, event, action), event, action)),
  );
  const { tasks, ids } = await insertMessages(tx, letters, now);
  const performed: Performed = { results: [], tasks };
  for (const { ruleId, event, actions } of performances) {
    const results: ActionResult[] = [];
    for (const action of actions) {
      const written = await perform(ctx, tx, { ruleId, event }, action, ids);
      results.push({ index: action.index, ...written.result });
      performed.tasks.push(...written.tasks);
    }
    performed.results.push(results);
  }
  return performed;
}

const keyOf = (ruleId: string, event: EventRow, { index }: ReadyAction) => `rule:${ruleId}:${event.id}:${index}`;
const letterKey = (key: string, recipient: string) => `${key}:${addressKey(recipient)}`;

function lettersOf(key: string, event: EventRow, { planned, design }: ReadyAction): NewMessage[] {
  if (!('to' in planned)) return [];
  return planned.to.map((recipient) => ({
    eventId: event.id,
    objectKind: event.objectKind,
    objectId: event.objectId,
    html: null,
    attachments: [],
    ...letterOf(planned, design),
    recipient,
    locale: planned.locale,
    effectKey: letterKey(key, recipient),
  }));
}

type Letter = Pick<NewMessage, 'channel' | 'template' | 'subject' | 'text'> & Partial<NewMessage>;

/** What each kind of message says; a notification is about the page it opens. */
function letterOf(planned: Extract<PlannedAction, { to: string[] }>, design: ReadyAction['design']): Letter {
  switch (planned.kind) {
    case 'email': {
      const { template, copy, attachments } = planned;
      const text = toPlainText(copy, design?.signature ?? '');
      return { channel: 'email', template, subject: copy.subject, text, html: design?.html ?? null, attachments };
    }
    case 'sms':
      return { channel: 'sms', template: 'own', subject: '', text: planned.text };
    case 'push': {
      const { about, template, copy } = planned;
      const object = { objectKind: about.kind, objectId: about.id };
      return { channel: 'push', template, subject: copy.title, text: copy.body, ...object };
    }
  }
}

async function perform(
  ctx: Ctx,
  tx: Tx,
  { ruleId, event }: { ruleId: string; event: EventRow },
  action: ReadyAction,
  messageIds: Map<string, string>,
): Promise<{ result: Omit<ActionResult, 'index'>; tasks: NewTask[] }> {
  const { planned } = action;
  const key = keyOf(ruleId, event, action);
  switch (planned.kind) {
    case 'email':
    case 'sms':
    case 'push': {
      const { kind, to } = planned;
      if (to.length === 0) return { result: { kind, state: 'skipped', note: NO_FOLLOWER }, tasks: [] };
      const [messageId] = to.flatMap((recipient) => messageIds.get(letterKey(key, recipient)) ?? []);
      return { result: { kind, state: 'done', to: `${to.length}`, ...(messageId ? { messageId } : {}) }, tasks: [] };
    }
    case 'webhook': {
      const [endpoint] = await tx
        .select()
        .from(schema.webhookEndpoints)
        .where(eq(schema.webhookEndpoints.id, planned.endpointId));
      if (!endpoint?.enabled) {
        return {
          result: { kind: 'webhook', state: 'skipped', note: 'The endpoint is gone or switched off' },
          tasks: [],
        };
      }
      const tasks = await insertDeliveries(ctx, tx, [{ endpoint, event, cause: ruleId }]);
      return { result: { kind: 'webhook', state: 'done', to: new URL(endpoint.url).host }, tasks };
    }
    case 'notify': {
      const { role, title, body } = planned;
      const row = { id: newId(), effectKey: key, role, title, body, link: staffLink(event), createdAt: ctx.clock() };
      await tx
        .insert(schema.staffNotifications)
        .values({ ...row, locationId: event.locationId })
        .onConflictDoNothing();
      return { result: { kind: 'notify', state: 'done', to: role }, tasks: [] };
    }
    case 'tag': {
      const { guests } = schema;
      await tx
        .update(guests)
        .set({
          tags: sql`case when ${planned.tag} = any(${guests.tags}) then ${guests.tags} else array_append(${guests.tags}, ${planned.tag}) end`,
        })
        .where(inArray(guests.id, [planned.guestId]));
      return { result: { kind: 'tag', state: 'done', to: planned.tag }, tasks: [] };
    }
    case 'nothing':
      return { result: { kind: planned.of, state: 'skipped', note: planned.note }, tasks: [] };
  }
}

/** The page of the dashboard where staff look at what the event is about. */
function staffLink({ objectKind, objectId, payload }: EventRow): string | null {
  const { location, date } = (payload[objectKind] ?? {}) as { location?: string; date?: string };
  const at = location ? `location=${encodeURIComponent(location)}&` : '';
  if (objectKind === 'order') return `/dashboard/orders?${at}order=${objectId}`;
  if (objectKind === 'reservation') return `/dashboard/book?${at}date=${date ?? ''}`;
  return objectKind === 'review' ? '/dashboard/reviews' : null;
}
