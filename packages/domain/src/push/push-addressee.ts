import { and, eq, isNull, schema } from '@tavola/db';
import { eventLinks } from '../automations/event-links.ts';
import type { Ctx } from '../kernel/ctx.ts';
import type { MessageRow } from '../messages/begin-sending.ts';

/** The browser a message is for. */
export interface PushAddressee {
  id: string;
  endpoint: string;
  keys: { p256dh: string; auth: string };
  /** Path of the page that the notification opens: the order's or booking's own. */
  path: string;
}

/** Undefined when the browser is gone or no longer wants to hear of what the message is about. */
export async function findPushAddressee(ctx: Ctx, message: MessageRow): Promise<PushAddressee | undefined> {
  const { objectKind, objectId } = message;
  if (objectId === null || (objectKind !== 'order' && objectKind !== 'reservation')) return undefined;
  const { pushSubscriptions: subscriptions, pushFollows: follows } = schema;
  const [row] = await ctx.db
    .select({ subscription: subscriptions })
    .from(subscriptions)
    .innerJoin(follows, eq(follows.subscriptionId, subscriptions.id))
    .where(
      and(
        eq(subscriptions.id, message.recipient),
        isNull(subscriptions.disabledAt),
        eq(follows.objectKind, objectKind),
        eq(follows.objectId, objectId),
      ),
    );
  if (!row) return undefined;
  const [links] = await eventLinks(ctx, [{ objectKind, objectId }]);
  const { id, endpoint, p256dh, auth } = row.subscription;
  const { pathname, search } = new URL(links?.track ?? links?.manage ?? ctx.publicUrl);
  return { id, endpoint, keys: { p256dh, auth }, path: `${pathname}${search}` };
}

/** Notes that the push service took a message for this browser. */
export async function notePushTaken(ctx: Ctx, id: string): Promise<void> {
  const { pushSubscriptions: subscriptions } = schema;
  await ctx.db.update(subscriptions).set({ lastSuccessAt: ctx.clock() }).where(eq(subscriptions.id, id));
}

/** Gives a browser up that its push service no longer knows. It may subscribe again. */
export async function disablePush(ctx: Ctx, id: string): Promise<void> {
  const { pushSubscriptions: subscriptions } = schema;
  await ctx.db.update(subscriptions).set({ disabledAt: ctx.clock() }).where(eq(subscriptions.id, id));
}
