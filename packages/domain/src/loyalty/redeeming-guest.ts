import type { Contact } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrderByToken } from '../orders/find-order-by-token.ts';
import { findGuestByContact } from './find-guest-by-contact.ts';
import { whoseLink } from './whose-link.ts';

/**
 * Whose points are to be redeemed. A diner shows the tracking link of an earlier order: a phone number alone is no
 * right to spend. Staff who may see guests name the person by the contact of the order.
 */
export async function redeemingGuest(
  ctx: Ctx,
  redeem: { points: number; token?: string | undefined } | undefined,
  contact: Contact | null,
): Promise<{ guestId: string; points: number } | null> {
  if (!redeem) return null;
  const guestId = redeem.token
    ? whoseLink((await findOrderByToken(ctx, redeem.token)).order)
    : contact && ctx.actor.permissions.has('guests:read')
      ? await findGuestByContact(ctx, contact)
      : null;
  if (guestId === null) {
    throw new DomainError('VALIDATION_FAILED', {
      details: {
        issues: [{ path: 'redeem', message: 'Show the link of an earlier order that is complete to spend its points' }],
      },
    });
  }
  return { guestId, points: redeem.points };
}
