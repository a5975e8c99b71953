import { and, desc, eq, isNull, schema } from '@tavola/db';
import type { LoyaltyAccount, LoyaltyBalance } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrderByToken } from '../orders/find-order-by-token.ts';
import { findGuestByContact } from './find-guest-by-contact.ts';
import { readBalances } from './read-balances.ts';
import { whoseLink } from './whose-link.ts';

const SHOWN_ENTRIES = 50;

/** The points that the tracking link of an order gives a right to, none until it is complete, and what one is worth. */
export async function getPoints(ctx: Ctx, { token }: { token: string }): Promise<LoyaltyBalance> {
  const { order } = await findOrderByToken(ctx, token);
  const settings = await ctx.settings.get('orders');
  const guestId = whoseLink(order);
  const balances = guestId === null ? new Map<string, number>() : await readBalances(ctx.db, [guestId]);
  return {
    enabled: settings.loyaltyEnabled,
    balance: balances.get(guestId ?? '') ?? 0,
    value: { amount: settings.loyaltyValue, currency: order.currency },
  };
}

/** The account of a guest, by id, phone (E.164) or e-mail, with its last entries; `NOT_FOUND` when nobody is known by it. */
export async function getLoyaltyAccount(
  ctx: Ctx,
  who: { guestId?: string | undefined; phone?: string | undefined; email?: string | undefined },
): Promise<LoyaltyAccount> {
  const guestId = who.guestId === undefined ? await findGuestByContact(ctx, who) : await findGuest(ctx, who.guestId);
  if (guestId === null) throw new DomainError('NOT_FOUND', { details: { what: 'guest' } });
  const { loyaltyEntries } = schema;
  const [balances, rows] = await Promise.all([
    readBalances(ctx.db, [guestId]),
    ctx.db
      .select()
      .from(loyaltyEntries)
      .where(eq(loyaltyEntries.guestId, guestId))
      .orderBy(desc(loyaltyEntries.at), desc(loyaltyEntries.id))
      .limit(SHOWN_ENTRIES),
  ]);
  return {
    guestId,
    balance: balances.get(guestId) ?? 0,
    entries: rows.map(({ id, kind, points, orderId, reason, actorName, at }) => ({
      id,
      kind,
      points,
      orderId,
      reason,
      actor: actorName,
      at: at.toISOString(),
    })),
  };
}

async function findGuest(ctx: Ctx, id: string): Promise<string | null> {
  const { guests } = schema;
  const [row] = await ctx.db
    .select({ id: guests.id })
    .from(guests)
    .where(and(eq(guests.id, id), eq(guests.mode, ctx.actor.mode), isNull(guests.erasedAt)));
  return row?.id ?? null;
}
