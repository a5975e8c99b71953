import { and, desc, eq, inArray, newId, schema, type Tx } from '@tavola/db';
import type { PushFollowing, SubscribeToPush } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { defaultUrlCheck, endpointUrlProblem, type UrlCheck } from '../webhooks/check-endpoint-url.ts';
import { type FollowedObject, followedObject } from './followed-object.ts';
import { isPushKey } from './push-keys.ts';

/** Browsers that may follow one order or booking; one more takes the place of the one that has followed longest. */
export const MOST_FOLLOWERS = 10;

/**
 * Lets a browser hear of the order or booking behind a link. Doing it twice changes nothing; a browser whose keys have
 * changed, or that was given up, is written to again. Its address must be one that webhooks may reach.
 */
export async function subscribeToPush(
  ctx: Ctx,
  { follow, subscription }: SubscribeToPush,
  check: UrlCheck = defaultUrlCheck(),
): Promise<PushFollowing> {
  const object = await followedObject(ctx, follow);
  const { endpoint, keys } = subscription;
  const issues = [];
  const problem = await endpointUrlProblem(endpoint, check);
  if (problem) issues.push({ path: 'subscription.endpoint', message: problem });
  if (!isPushKey(keys.p256dh)) issues.push({ path: 'subscription.keys.p256dh', message: 'This is not a public key' });
  if (issues.length > 0) throw new DomainError('VALIDATION_FAILED', { details: { issues } });
  const now = ctx.clock();
  return commitOnce(ctx, async (tx) => {
    const { pushSubscriptions: subscriptions, pushFollows: follows } = schema;
    const [row] = await tx
      .insert(subscriptions)
      .values({ id: newId(), endpoint, ...keys, createdAt: now })
      .onConflictDoUpdate({ target: subscriptions.endpoint, set: { ...keys, disabledAt: null } })
      .returning({ id: subscriptions.id });
    if (!row) throw new DomainError('INTERNAL');
    await tx
      .insert(follows)
      .values({ subscriptionId: row.id, objectKind: object.kind, objectId: object.id, createdAt: now })
      .onConflictDoNothing();
    await dropOldest(tx, object);
    return { following: true };
  });
}

async function dropOldest(tx: Tx, { kind, id }: FollowedObject): Promise<void> {
  const { pushFollows: follows } = schema;
  const ofObject = and(eq(follows.objectKind, kind), eq(follows.objectId, id));
  const surplus = await tx
    .select({ id: follows.subscriptionId })
    .from(follows)
    .where(ofObject)
    .orderBy(desc(follows.createdAt), desc(follows.subscriptionId))
    .offset(MOST_FOLLOWERS);
  if (surplus.length === 0) return;
  await tx.delete(follows).where(
    and(
      ofObject,
      inArray(
        follows.subscriptionId,
        surplus.map((row) => row.id),
      ),
    ),
  );
}
