import type { Ctx } from '../kernel/ctx.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import type { Facts } from './facts.ts';
import { findHold } from './find-hold.ts';
import { type Decision, noChanges, pacingChange } from './page-changes.ts';

export interface Released {
  holdId: string;
  released: boolean;
}

/** Gives the caller's held table back at once. Releasing one that is no longer held changes nothing and says so. */
export function releaseHold(ctx: Ctx, input: { holdId: string }): Promise<Released> {
  return actOnce(ctx, async () => {
    const hold = await findHold(ctx, input.holdId);
    return bookOf(ctx.db).submit({
      ctx,
      locationId: hold.locationId,
      date: hold.serviceDate,
      decide: (facts) => decideRelease(facts, hold.id),
    });
  });
}

function decideRelease({ page }: Facts, holdId: string): Decision<Released> {
  const changes = noChanges();
  const claim = page.claims.get(holdId);
  if (!claim?.hold) return { result: { holdId, released: false }, changes };
  changes.released.push(holdId);
  changes.drop.push(holdId);
  changes.pacing.push(pacingChange(claim, -1, null));
  return { result: { holdId, released: true }, changes };
}
