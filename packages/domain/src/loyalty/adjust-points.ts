import { and, eq, isNull, schema } from '@tavola/db';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { pointsShort } from '../orders/decide-order.ts';
import { changePoints } from './change-points.ts';

/** Gives or takes points by hand, with a reason; taking more than there are is `CONFLICT`. */
export function adjustPoints(
  ctx: Ctx,
  input: { guestId: string; points: number; reason: string },
): Promise<{ guestId: string; balance: number }> {
  const { guests, loyaltyAccounts } = schema;
  const { guestId, points, reason } = input;
  return commitOnce(ctx, async (tx) => {
    const [guest] = await tx
      .select({ id: guests.id })
      .from(guests)
      .where(and(eq(guests.id, guestId), eq(guests.mode, ctx.actor.mode), isNull(guests.erasedAt)));
    if (!guest) throw new DomainError('NOT_FOUND', { details: { what: 'guest', id: guestId } });
    const [account] = await tx.select().from(loyaltyAccounts).where(eq(loyaltyAccounts.guestId, guestId)).for('update');
    const balance = account?.balance ?? 0;
    if (balance + points < 0) throw pointsShort(balance, -points);
    await changePoints(tx, ctx.clock(), [
      { guestId, orderId: null, kind: 'adjust', points, reason, actorName: ctx.actor.name },
    ]);
    return { guestId, balance: balance + points };
  });
}
