import { and, eq, schema } from '@tavola/db';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { readToken } from '../kernel/secrets.ts';
import { findOrderByToken } from '../orders/find-order-by-token.ts';
import { isFinal } from '../orders/judge-move.ts';

/** What a guest can rate: an order or a booking of theirs. */
export interface Visit {
  kind: 'order' | 'reservation';
  id: string;
  locationId: string;
  location: string;
  /** As it is now. */
  status: string;
  /** It took place and is over. */
  isOver: boolean;
  guestName: string;
  at: Date;
}

const payloadSchema = z.object({ k: z.enum(['order', 'reservation']), i: z.uuid() });

/** The order or booking behind a review link, or behind an order's tracking link. Whoever has it may rate it. */
export async function findVisit(ctx: Ctx, token: string): Promise<Visit> {
  const payload = payloadSchema.safeParse(readToken(ctx.secrets, 'review', token));
  if (!payload.success) {
    const { order, location } = await findOrderByToken(ctx, token);
    return visitOfOrder(order, location.slug);
  }
  const { k: kind, i: id } = payload.data;
  const { orders, reservations, locations } = schema;
  if (kind === 'order') {
    const [row] = await ctx.db
      .select({ order: orders, location: locations.slug })
      .from(orders)
      .innerJoin(locations, eq(locations.id, orders.locationId))
      .where(and(eq(orders.id, id), eq(locations.mode, ctx.actor.mode)));
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'visit' } });
    return visitOfOrder(row.order, row.location);
  }
  const [row] = await ctx.db
    .select({ booking: reservations, location: locations.slug })
    .from(reservations)
    .innerJoin(locations, eq(locations.id, reservations.locationId))
    .where(and(eq(reservations.id, id), eq(locations.mode, ctx.actor.mode)));
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'visit' } });
  const { booking, location } = row;
  return {
    kind,
    id,
    locationId: booking.locationId,
    location,
    status: booking.status,
    isOver: booking.status === 'completed',
    guestName: booking.guestName,
    at: booking.startsAt,
  };
}

const visitOfOrder = (order: typeof schema.orders.$inferSelect, location: string): Visit => ({
  kind: 'order',
  id: order.id,
  locationId: order.locationId,
  location,
  status: order.status,
  isOver: isFinal(order.status) && order.status !== 'cancelled',
  guestName: order.contactName,
  at: order.placedAt,
});
