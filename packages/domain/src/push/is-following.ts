import { and, eq, isNull, schema } from '@tavola/db';
import type { PushFollowing, PushFollowOf } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { followedObject } from './followed-object.ts';

/** Whether this browser hears of the order or booking behind a link. */
export async function isFollowing(ctx: Ctx, { follow, endpoint }: PushFollowOf): Promise<PushFollowing> {
  const object = await followedObject(ctx, follow);
  const { pushSubscriptions: subscriptions, pushFollows: follows } = schema;
  const [row] = await ctx.db
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .innerJoin(follows, eq(follows.subscriptionId, subscriptions.id))
    .where(
      and(
        eq(subscriptions.endpoint, endpoint),
        isNull(subscriptions.disabledAt),
        eq(follows.objectKind, object.kind),
        eq(follows.objectId, object.id),
      ),
    );
  return { following: row !== undefined };
}
