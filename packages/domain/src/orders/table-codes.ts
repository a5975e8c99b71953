import { randomBytes } from 'node:crypto';
import { and, asc, eq, schema } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findLocation } from '../locations/find-location.ts';

export interface TableCode {
  id: string;
  name: string;
  area: string;
  /** What the printed code opens; null until one is made. */
  url: string | null;
}

const { diningTables, areas, locations } = schema;
const urlOf = (ctx: Ctx, token: string | null) => (token === null ? null : `${ctx.publicUrl}/table/${token}`);

/** Every table of a location with the address of its code, for the sheet that is printed. */
export async function listTableCodes(ctx: Ctx, input: { location: string }): Promise<TableCode[]> {
  const location = await findLocation(ctx, input.location);
  const rows = await ctx.db
    .select({ id: diningTables.id, name: diningTables.name, area: areas.name, token: diningTables.qrToken })
    .from(diningTables)
    .innerJoin(areas, eq(areas.id, diningTables.areaId))
    .where(and(eq(diningTables.locationId, location.id), eq(diningTables.active, true)))
    .orderBy(asc(areas.name), asc(diningTables.name));
  return rows.map(({ token, ...table }) => ({ ...table, url: urlOf(ctx, token) }));
}

/** Gives these tables of a location new codes, all of them when none is named; the old printed ones stop working at once. */
export async function rotateTableCodes(
  ctx: Ctx,
  input: { location: string; tableIds?: string[] | undefined },
): Promise<TableCode[]> {
  const before = await listTableCodes(ctx, input);
  const chosen = before.filter(({ id }) => input.tableIds === undefined || input.tableIds.includes(id));
  const missing = (input.tableIds ?? []).find((id) => !before.some((table) => table.id === id));
  if (missing !== undefined) throw new DomainError('NOT_FOUND', { details: { what: 'table', id: missing } });
  const fresh = chosen.map((table) => ({ ...table, token: randomBytes(18).toString('base64url') }));
  return commitOnce(ctx, async (tx) => {
    for (const { id, token } of fresh)
      await tx.update(diningTables).set({ qrToken: token }).where(eq(diningTables.id, id));
    return fresh.map(({ token, ...table }) => ({ ...table, url: urlOf(ctx, token) }));
  });
}

/** Where a scanned code belongs; a rotated one is `NOT_FOUND`. */
export async function findTableOfCode(
  ctx: Ctx,
  { token }: { token: string },
): Promise<{ location: string; table: string }> {
  const [row] = await ctx.db
    .select({ location: locations.slug, table: diningTables.name })
    .from(diningTables)
    .innerJoin(locations, eq(locations.id, diningTables.locationId))
    .where(
      and(
        eq(diningTables.qrToken, token),
        eq(diningTables.active, true),
        eq(locations.active, true),
        eq(locations.mode, ctx.actor.mode),
      ),
    );
  if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'table' } });
  return row;
}
