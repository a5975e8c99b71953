import { eq, inArray, newId, schema, sql, type Tx } from '@tavola/db';
import type { ActionResult } from '@tavola/shared/schemas';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { MailCopy } from '../messages/compose-mail.ts';
import { toPlainText } from '../messages/compose-mail.ts';
import { addressKey, insertMessages, type NewMessage } from '../messages/new-message.ts';
import type { NewTask } from '../tasks/insert-tasks.ts';
import { insertDeliveries } from '../webhooks/plan-deliveries.ts';
import type { PlannedAction } from './plan-action.ts';

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

export interface Performed {
  results: ActionResult[];
  tasks: NewTask[];
}

/** Writes the effects of actions into the transaction of the run. Each has a key of its own, so none happens twice. */
export async function performActions(
  ctx: Ctx,
  tx: Tx,
  cause: { ruleId: string; event: EventRow },
  actions: ReadyAction[],
): Promise<Performed> {
  const performed: Performed = { results: [], tasks: [] };
  for (const action of actions) {
    const { result, tasks } = await perform(ctx, tx, cause, action);
    performed.results.push({ index: action.index, ...result });
    performed.tasks.push(...tasks);
  }
  return performed;
}

async function perform(
  ctx: Ctx,
  tx: Tx,
  { ruleId, event }: { ruleId: string; event: EventRow },
  { index, planned, design }: ReadyAction,
): Promise<{ result: Omit<ActionResult, 'index'>; tasks: NewTask[] }> {
  const now = ctx.clock();
  const key = `rule:${ruleId}:${event.id}:${index}`;
  const about = { eventId: event.id, objectKind: event.objectKind, objectId: event.objectId };
  switch (planned.kind) {
    case 'email': {
      const { copy, template, locale, attachments } = planned;
      const text = toPlainText(copy, design?.signature ?? '');
      const message = {
        channel: 'email',
        template,
        locale,
        subject: copy.subject,
        text,
        attachments,
        ...about,
      } as const;
      return send(
        tx,
        planned.to.map((recipient) => ({
          ...message,
          recipient,
          html: design?.html ?? null,
          effectKey: `${key}:${addressKey(recipient)}`,
        })),
        'email',
        now,
      );
    }
    case 'sms': {
      const message = {
        channel: 'sms',
        template: 'own',
        locale: planned.locale,
        subject: '',
        text: planned.text,
      } as const;
      return send(
        tx,
        planned.to.map((recipient) => ({
          ...message,
          ...about,
          recipient,
          html: null,
          attachments: [],
          effectKey: `${key}:${addressKey(recipient)}`,
        })),
        'sms',
        now,
      );
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
      const row = { id: newId(), effectKey: key, role, title, body, link: staffLink(event), createdAt: now };
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

async function send(tx: Tx, messages: NewMessage[], kind: 'email' | 'sms', now: Date) {
  const { tasks, ids } = await insertMessages(tx, messages, now);
  const [messageId] = ids.values();
  return {
    result: { kind, state: 'done' as const, to: `${messages.length}`, ...(messageId ? { messageId } : {}) },
    tasks,
  };
}

function staffLink({ objectKind, objectId }: EventRow): string | null {
  if (objectKind === 'order') return `/dashboard/orders/${objectId}`;
  if (objectKind === 'reservation') return `/dashboard/reservations/${objectId}`;
  return null;
}
