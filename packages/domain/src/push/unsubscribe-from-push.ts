import { and, eq, exists, not, schema } from '@tavola/db';
import type { PushFollowing, PushFollowOf } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { followedObject } from './followed-object.ts';

/** Stops telling a browser of the order or booking behind a link. One that follows nothing else is forgotten. */
export async function unsubscribeFromPush(ctx: Ctx, { follow, endpoint }: PushFollowOf): Promise<PushFollowing> {
  const object = await followedObject(ctx, follow);
  return commitOnce(ctx, async (tx) => {
    const { pushSubscriptions: subscriptions, pushFollows: follows } = schema;
    const [row] = await tx
      .select({ id: subscriptions.id })
      .from(subscriptions)
      .where(eq(subscriptions.endpoint, endpoint));
    if (!row) return { following: false };
    await tx
      .delete(follows)
      .where(
        and(eq(follows.subscriptionId, row.id), eq(follows.objectKind, object.kind), eq(follows.objectId, object.id)),
      );
    const others = tx.select().from(follows).where(eq(follows.subscriptionId, row.id));
    await tx.delete(subscriptions).where(and(eq(subscriptions.id, row.id), not(exists(others))));
    return { following: false };
  });
}
