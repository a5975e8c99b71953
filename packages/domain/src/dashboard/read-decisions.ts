import { and, asc, eq, gte, schema } from '@tavola/db';
import type { Today } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import type { LocationRow } from '../locations/find-location.ts';

const SHOWN = 10;

/** What waits for a person: bookings to approve and orders nobody has accepted yet. */
export async function readDecisions(ctx: Ctx, location: LocationRow): Promise<Today['decisions']> {
  const { reservations, orders } = schema;
  const [requests, waiting] = await Promise.all([
    ctx.db
      .select()
      .from(reservations)
      .where(
        and(
          eq(reservations.locationId, location.id),
          eq(reservations.status, 'pending'),
          gte(reservations.startsAt, ctx.clock()),
        ),
      )
      .orderBy(asc(reservations.startsAt))
      .limit(SHOWN),
    ctx.db
      .select()
      .from(orders)
      .where(and(eq(orders.locationId, location.id), eq(orders.status, 'pending')))
      .orderBy(asc(orders.placedAt))
      .limit(SHOWN),
  ]);
  return [
    ...waiting.map((order) => ({
      kind: 'order' as const,
      id: order.id,
      text: `${order.number} · ${order.contactName}`,
      at: order.placedAt.toISOString(),
    })),
    ...requests.map((request) => ({
      kind: 'reservation' as const,
      id: request.id,
      text: `${request.guestName} · ${request.partySize}`,
      at: request.startsAt.toISOString(),
    })),
  ];
}
