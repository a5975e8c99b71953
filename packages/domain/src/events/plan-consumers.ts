import { eq, schema, type Tx } from '@tavola/db';
import type { Ctx } from '../kernel/ctx.ts';
import { REMINDER_EVENTS } from '../reminders/reminder-times.ts';
import type { NewTask } from '../tasks/insert-tasks.ts';
import { planDeliveries } from '../webhooks/plan-deliveries.ts';
import type { EventRow } from './read-events-after.ts';

/** One task per consumer of each event: enabled rules, subscribed webhook endpoints, reminders. */
export async function planConsumers(ctx: Ctx, tx: Tx, events: EventRow[]): Promise<NewTask[]> {
  const [rules, deliveries] = await Promise.all([
    tx
      .select({ id: schema.automationRules.id, event: schema.automationRules.event })
      .from(schema.automationRules)
      .where(eq(schema.automationRules.enabled, true)),
    planDeliveries(ctx, tx, events),
  ]);
  const tasks = events.flatMap((event) => [...planRules(event, rules), ...planReminders(event)]);
  return [...deliveries, ...tasks];
}

/** Test-mode events reach test webhooks only: nobody gets a mail about a booking that is not real. */
function planRules(event: EventRow, rules: { id: string; event: string }[]): NewTask[] {
  if (event.mode !== 'live') return [];
  return rules
    .filter((rule) => rule.event === event.name)
    .map((rule) => ({
      kind: 'rule.run',
      effectKey: `rule:${rule.id}:${event.id}`,
      payload: { ruleId: rule.id, eventId: event.id },
      subject: `event:${event.id}`,
    }));
}

function planReminders(event: EventRow): NewTask[] {
  if (!REMINDER_EVENTS.has(event.name)) return [];
  return [
    {
      kind: 'reservation.plan_reminders',
      effectKey: `plan-reminders:${event.id}`,
      payload: { reservationId: event.objectId },
      subject: `reservation:${event.objectId}`,
    },
  ];
}
