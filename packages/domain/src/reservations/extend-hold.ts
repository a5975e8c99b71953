import type { Hold } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { actOnce } from './act-once.ts';
import { bookOf } from './book.ts';
import { presentHold } from './decide-hold.ts';
import { type Facts, isOnline } from './facts.ts';
import { withAlternatives } from './find-alternatives.ts';
import { findHold } from './find-hold.ts';
import { type Decision, noChanges } from './page-changes.ts';

/**
 * Gives the caller's live hold its hold time once more, from now; a second time is `CONFLICT`, a lapsed one
 * `HOLD_EXPIRED` with places that are free now.
 */
export function extendHold(ctx: Ctx, input: { holdId: string }): Promise<Hold> {
  return actOnce(ctx, async () => {
    const hold = await findHold(ctx, input.holdId);
    const { holdMinutes } = await ctx.settings.get('reservations');
    try {
      return await bookOf(ctx.db).submit({
        ctx,
        locationId: hold.locationId,
        date: hold.serviceDate,
        decide: (facts) => decideExtend(ctx, facts, hold.id, holdMinutes),
      });
    } catch (error) {
      const rules = await bookOf(ctx.db).store.rules(hold.locationId);
      const wish = { partySize: hold.partySize, areaId: hold.areaId, online: isOnline(ctx.actor.channel) };
      const wanted = { at: hold.startsAt.getTime(), serviceDate: hold.serviceDate, wish };
      throw await withAlternatives(ctx, rules, wanted, error);
    }
  });
}

function decideExtend(ctx: Ctx, facts: Facts, holdId: string, holdMinutes: number): Decision<Hold> {
  const claim = facts.page.claims.get(holdId);
  if (!claim?.hold || claim.hold.expiresAt <= facts.now) throw new DomainError('HOLD_EXPIRED');
  if (claim.hold.extended) throw new DomainError('CONFLICT', { details: { reason: 'already_extended' } });
  const expiresAt = Math.floor(facts.now) + holdMinutes * 60_000;
  const longer = { ...claim, hold: { ...claim.hold, expiresAt, extended: true } };
  const changes = noChanges();
  changes.put.push(longer);
  changes.extended.push({ id: holdId, expiresAt: new Date(expiresAt) });
  return { result: presentHold(ctx, facts, longer), changes };
}
