import type { Location } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findRules } from '../reservations/find-rules.ts';
import { presentLocation } from './present-location.ts';

/** One location by id or slug. */
export async function getLocation(ctx: Ctx, input: { id: string }): Promise<Location> {
  return presentLocation(ctx, await findRules(ctx, input.id, { fresh: true }));
}
