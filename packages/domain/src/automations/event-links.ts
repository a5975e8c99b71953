import { anyOf, schema } from '@tavola/db';
import type { EventRow } from '../events/read-events-after.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { signToken } from '../kernel/secrets.ts';
import { hashTrackingToken, trackingToken } from '../orders/tracking-token.ts';
import { manageUrl } from '../reservations/present-reservation.ts';
import { offerUrl } from '../waitlist/offer-link.ts';

type EventObject = Pick<EventRow, 'objectKind' | 'objectId'>;

/** Pages a message about each of these events may point to; a link that does not apply is not there. */
export async function eventLinks(ctx: Ctx, events: EventObject[]): Promise<Record<string, string>[]> {
  const idsOf = (kind: string) => events.filter((event) => event.objectKind === kind).map(({ objectId }) => objectId);
  const [versions, hashes, offers] = await Promise.all([
    linkVersions(ctx, idsOf('reservation')),
    trackingHashes(ctx, idsOf('order')),
    offeredHolds(ctx, idsOf('waitlist')),
  ]);
  return events.map(({ objectKind, objectId }): Record<string, string> => {
    const home = ctx.publicUrl;
    const linkVersion = versions.get(objectId);
    if (objectKind === 'reservation' && linkVersion !== undefined) {
      const manage = manageUrl(ctx, { id: objectId, linkVersion });
      return { home, manage, review: reviewUrl(ctx, objectKind, objectId) };
    }
    // An order made under another server secret has a link that only its diner knows.
    const token = objectKind === 'order' ? trackingToken(ctx.secrets, objectId) : undefined;
    if (token && hashTrackingToken(token) === hashes.get(objectId)) {
      return { home, track: `${home}/track/${token}`, review: reviewUrl(ctx, objectKind, objectId) };
    }
    const holdId = objectKind === 'waitlist' ? offers.get(objectId) : undefined;
    if (holdId) return { home, accept: offerUrl(ctx, { id: objectId, holdId }) };
    return { home };
  });
}

const reviewUrl = (ctx: Ctx, kind: string, id: string): string =>
  `${ctx.publicUrl}/review/${signToken(ctx.secrets, 'review', { k: kind, i: id })}`;

async function linkVersions(ctx: Ctx, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { reservations } = schema;
  const rows = await ctx.db
    .select({ id: reservations.id, linkVersion: reservations.linkVersion })
    .from(reservations)
    .where(anyOf(reservations.id, ids));
  return new Map(rows.map(({ id, linkVersion }) => [id, linkVersion]));
}

async function trackingHashes(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { orders } = schema;
  const rows = await ctx.db
    .select({ id: orders.id, hash: orders.trackingHash })
    .from(orders)
    .where(anyOf(orders.id, ids));
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

async function offeredHolds(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { waitlistEntries } = schema;
  const rows = await ctx.db
    .select({ id: waitlistEntries.id, holdId: waitlistEntries.holdId })
    .from(waitlistEntries)
    .where(anyOf(waitlistEntries.id, ids));
  return new Map(rows.flatMap(({ id, holdId }) => (holdId ? [[id, holdId] as const] : [])));
}
