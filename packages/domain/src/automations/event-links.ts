import { eq, schema } from '@tavola/db';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { signToken } from '../kernel/secrets.ts';
import { hashTrackingToken, trackingToken } from '../orders/tracking-token.ts';
import { manageUrl } from '../reservations/present-reservation.ts';

type EventObject = Pick<EventRow, 'objectKind' | 'objectId'>;

/** Pages a message about this event may point to; a link that does not apply is not there. */
export async function eventLinks(ctx: Ctx, { objectKind, objectId }: EventObject): Promise<Record<string, string>> {
  const home = ctx.publicUrl;
  const review = { review: `${home}/review/${signToken(ctx.secrets, 'review', { k: objectKind, i: objectId })}` };
  switch (objectKind) {
    case 'reservation': {
      const { reservations } = schema;
      const [row] = await ctx.db
        .select({ id: reservations.id, linkVersion: reservations.linkVersion })
        .from(reservations)
        .where(eq(reservations.id, objectId));
      return row ? { home, manage: manageUrl(ctx, row), ...review } : { home };
    }
    case 'order': {
      const { orders } = schema;
      const [row] = await ctx.db.select({ hash: orders.trackingHash }).from(orders).where(eq(orders.id, objectId));
      const token = trackingToken(ctx.secrets, objectId);
      // An order made under another server secret has a link that only its diner knows.
      return row && hashTrackingToken(token) === row.hash
        ? { home, track: `${home}/track/${token}`, ...review }
        : { home };
    }
    default:
      return { home };
  }
}
