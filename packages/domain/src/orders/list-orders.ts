import { and, asc, eq, gt, ilike, inArray, lt, lte, or, schema, sql } from '@tavola/db';
import type { OrderStatus, OrderType } from '@tavola/shared';
import type { Order } from '@tavola/shared/schemas';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findLocation } from '../locations/find-location.ts';
import { presentOrders } from './read-orders.ts';

export interface ListOrders {
  location?: string | undefined;
  /** Service day. */
  date?: string | undefined;
  status?: OrderStatus | undefined;
  type?: OrderType | undefined;
  /** Part of the name, the beginning of the phone number or the whole number of the order. */
  query?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

const DEFAULT_LIMIT = 50;
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Orders of the locations the actor may see, newest first; a page costs the same however long the history is. */
export async function listOrders(ctx: Ctx, input: ListOrders): Promise<{ items: Order[]; nextCursor: string | null }> {
  const { orders, locations } = schema;
  const limit = input.limit ?? DEFAULT_LIMIT;
  const location = input.location === undefined ? undefined : await findLocation(ctx, input.location);
  const after = input.cursor === undefined ? undefined : readCursor(input.cursor);
  const reach = location ? [location.id] : ctx.actor.locationIds;
  const rows = await ctx.db
    .select({ order: orders, location: { slug: locations.slug, timezone: locations.timezone } })
    .from(orders)
    .innerJoin(locations, eq(locations.id, orders.locationId))
    .where(
      and(
        eq(locations.mode, ctx.actor.mode),
        reach === null ? undefined : inArray(orders.locationId, [...reach]),
        input.date === undefined ? undefined : eq(orders.serviceDate, input.date),
        input.status === undefined ? undefined : eq(orders.status, input.status),
        input.type === undefined ? undefined : eq(orders.type, input.type),
        input.query ? matches(ctx, input.query) : undefined,
        // The first half gives the index its range, the second the exact place in it.
        after && lte(orders.placedAt, after.placedAt),
        after &&
          or(lt(orders.placedAt, after.placedAt), and(eq(orders.placedAt, after.placedAt), gt(orders.id, after.id))),
      ),
    )
    // The order of the index to the letter: with NULLS FIRST, the default, PostgreSQL would sort the whole history.
    .orderBy(sql`${orders.placedAt} desc nulls last`, asc(orders.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.order : undefined;
  return { items: await presentOrders(ctx, page, false), nextCursor: last ? writeCursor(last) : null };
}

function matches(ctx: Ctx, query: string) {
  const { orders } = schema;
  const plain = query.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const digits = query.replace(/\D/g, '');
  return or(
    eq(orders.number, query.replace(/^#/, '')),
    ilike(orders.contactName, `%${plain}%`),
    ctx.actor.permissions.has('guests:read') && digits.length >= 4
      ? sql`regexp_replace(${orders.contactPhone}, '\\D', '', 'g') like ${`%${digits}%`}`
      : undefined,
  );
}

const writeCursor = ({ placedAt, id }: { placedAt: Date; id: string }): string =>
  Buffer.from(JSON.stringify([placedAt.toISOString(), id])).toString('base64url');

function readCursor(cursor: string): { placedAt: Date; id: string } {
  try {
    const [placedAt, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { placedAt: new Date(placedAt), id };
  } catch (error) {
    throw new DomainError(
      'VALIDATION_FAILED',
      { details: { issues: [{ path: 'cursor', message: 'Not a cursor' }] } },
      { cause: error },
    );
  }
}
