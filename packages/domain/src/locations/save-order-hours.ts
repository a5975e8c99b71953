import { and, eq, newId, schema, sql } from '@tavola/db';
import { ORDER_TYPES } from '@tavola/shared';
import type { OrderHours, SaveOrderHours } from '@tavola/shared/schemas';
import { requireHours } from '../inventory/require-hours.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { findLocation } from './find-location.ts';
import { readOrderHours } from './get-order-hours.ts';

/**
 * Offers a way to order or takes it away, and says when it is to be had: at hours of its own, or whenever the house is
 * open. Own hours need at least one range, and one way to order stays: a house that wants none pauses. Orders that
 * exist stay.
 */
export async function saveOrderHours(ctx: Ctx, input: SaveOrderHours): Promise<OrderHours> {
  const { locations, openingHours } = schema;
  const { id } = await findLocation(ctx, input.location);
  const { type, offered, hours } = input;
  if (hours) requireOwnHours(type, hours);
  const rows = (hours ?? []).flatMap(({ weekday, ranges }) =>
    ranges.map(({ start, end }) => ({ id: newId(), weekday, startTime: start, endTime: end })),
  );
  const saved = await commitOnce(ctx, async (tx) => {
    const [location] = await tx.select().from(locations).where(eq(locations.id, id)).for('update');
    if (!location) throw new DomainError('NOT_FOUND', { details: { what: 'location', id } });
    const orderTypes = ORDER_TYPES.filter((one) => (one === type ? offered : location.orderTypes.includes(one)));
    if (orderTypes.length === 0) throw invalid('offered', 'One way to order stays; pause orders to stop all of them');
    if (type !== 'dine_in') {
      await tx.delete(openingHours).where(and(eq(openingHours.locationId, id), eq(openingHours.kind, type)));
      if (rows.length > 0)
        await tx.insert(openingHours).values(rows.map((row) => ({ ...row, locationId: id, kind: type })));
    }
    await tx
      .update(locations)
      .set({ orderTypes, rulesVersion: sql`${locations.rulesVersion} + 1` })
      .where(eq(locations.id, id));
    return readOrderHours(tx, { ...location, orderTypes });
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return saved;
}

function requireOwnHours(type: SaveOrderHours['type'], hours: NonNullable<SaveOrderHours['hours']>): void {
  if (type === 'dine_in') throw invalid('hours', 'At the table orders are taken whenever the house is open');
  if (hours.every(({ ranges }) => ranges.length === 0)) throw invalid('hours', 'Own hours need at least one day');
  requireHours(hours, 'hours');
}

const invalid = (path: string, message: string) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path, message }] } });
