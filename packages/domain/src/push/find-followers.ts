import { and, anyOf, type DbOrTx, eq, isNull, schema } from '@tavola/db';
import type { FollowedObject } from './followed-object.ts';

/** The browsers that follow each of these, by the id of their subscription, longest first. */
export async function findFollowers(db: DbOrTx, objects: readonly FollowedObject[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (objects.length === 0) return found;
  const { pushSubscriptions: subscriptions, pushFollows: follows } = schema;
  const rows = await db
    .select({ subscriptionId: follows.subscriptionId, objectId: follows.objectId })
    .from(follows)
    .innerJoin(subscriptions, eq(subscriptions.id, follows.subscriptionId))
    .where(
      and(
        anyOf(
          follows.objectId,
          objects.map(({ id }) => id),
        ),
        isNull(subscriptions.disabledAt),
      ),
    )
    .orderBy(follows.createdAt);
  for (const { objectId, subscriptionId } of rows) {
    found.set(objectId, [...(found.get(objectId) ?? []), subscriptionId]);
  }
  return found;
}
