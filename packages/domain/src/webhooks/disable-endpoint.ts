import { and, eq, newId, schema, type Tx } from '@tavola/db';
import { DEFAULT_LOCALE } from '@tavola/shared';
import { addressKey, insertMessages } from '../messages/new-message.ts';
import type { NewTask } from '../tasks/insert-tasks.ts';

const WHY = {
  gone: 'It answered 410 Gone, which asks us to stop.',
  failing: 'It has not accepted a single delivery for five days.',
} as const;

/** Switches an endpoint off and tells the owners by mail and by the bell. Returns the tasks that send the mail. */
export async function disableEndpoint(
  tx: Tx,
  endpoint: { id: string; url: string },
  reason: keyof typeof WHY,
  now: Date,
): Promise<NewTask[]> {
  const { webhookEndpoints, staff, staffNotifications } = schema;
  await tx
    .update(webhookEndpoints)
    .set({ enabled: false, disabledReason: reason })
    .where(eq(webhookEndpoints.id, endpoint.id));
  const { host } = new URL(endpoint.url);
  const subject = `Webhook to ${host} was switched off`;
  const effectKey = `webhook-disabled:${endpoint.id}:${now.toISOString()}`;
  const body = `${WHY[reason]} Look at its log, then switch it on again and replay what it missed.`;
  await tx.insert(staffNotifications).values({
    id: newId(),
    effectKey,
    role: 'super_admin',
    title: subject,
    body,
    link: '/dashboard/webhooks',
    createdAt: now,
  });
  const owners = await tx
    .select({ email: staff.email })
    .from(staff)
    .where(and(eq(staff.role, 'super_admin'), eq(staff.active, true)));
  const { tasks } = await insertMessages(
    tx,
    owners.map(({ email }) => ({
      effectKey: `${effectKey}:${addressKey(email)}`,
      channel: 'email',
      recipient: email,
      template: 'webhook_disabled',
      locale: DEFAULT_LOCALE,
      subject,
      text: body,
      html: null,
      attachments: [],
      eventId: null,
      objectKind: 'webhook',
      objectId: endpoint.id,
    })),
    now,
  );
  return tasks;
}
