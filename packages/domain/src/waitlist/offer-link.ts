import { eq, schema } from '@tavola/db';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { readToken, signToken } from '../kernel/secrets.ts';
import { bookOf } from '../reservations/book.ts';
import { waitlistHolder } from '../reservations/decide-hold.ts';
import type { LocationRules } from '../reservations/location-rules.ts';
import { type EntryRow, type OfferedHold, offeredHold } from './find-entry.ts';

const PURPOSE = 'waitlist-offer';
const claimsSchema = z.object({ w: z.uuid(), h: z.uuid() });
/** How long after the offered time the link still tells what became of it. */
const SHOWN_AFTER_MS = 86_400_000;

/** Address where a waiting party takes or declines the table that is held for it, without an account. */
export function offerUrl(ctx: Ctx, entry: { id: string; holdId: string }): string {
  return `${ctx.publicUrl}/waitlist/${signToken(ctx.secrets, PURPOSE, { w: entry.id, h: entry.holdId })}`;
}

export interface OfferedParty {
  ctx: Ctx;
  row: EntryRow & { holdId: string };
  hold: OfferedHold;
  rules: LocationRules;
}

/** The party behind an offer's link; tampered, outdated and foreign links are one and the same `NOT_FOUND`. */
export async function offeredParty(ctx: Ctx, token: string): Promise<OfferedParty> {
  const claims = claimsSchema.safeParse(readToken(ctx.secrets, PURPOSE, token));
  if (!claims.success) throw new DomainError('NOT_FOUND');
  const { w: id, h: holdId } = claims.data;
  const { waitlistEntries, locations } = schema;
  const [found] = await ctx.db
    .select({ row: waitlistEntries, mode: locations.mode })
    .from(waitlistEntries)
    .innerJoin(locations, eq(locations.id, waitlistEntries.locationId))
    .where(eq(waitlistEntries.id, id));
  const hold = found?.row.holdId === holdId ? await offeredHold(ctx, holdId) : undefined;
  if (!found || !hold || ctx.clock().getTime() > hold.startsAt.getTime() + SHOWN_AFTER_MS) {
    throw new DomainError('NOT_FOUND');
  }
  const actor = {
    ...ctx.actor,
    kind: 'guest' as const,
    id: null,
    name: null,
    channel: 'web' as const,
    mode: found.mode,
    permissions: new Set<never>(),
    locationIds: null,
    holder: waitlistHolder(id),
  };
  const rules = await bookOf(ctx.db).store.rules(found.row.locationId);
  return { ctx: { ...ctx, actor }, row: { ...found.row, holdId }, hold, rules };
}
