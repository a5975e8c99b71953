import type { Mode } from '@tavola/shared';
import { addressSchema, cartLineSchema, idSchema } from '@tavola/shared/schemas';
import { z } from 'zod';
import type { Ctx, Secrets } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { readToken, signToken } from '../kernel/secrets.ts';
import type { Cart } from './cart.ts';
import type { PricedCart } from './price-cart.ts';

const PURPOSE = 'quote';

const payloadSchema = z.object({
  v: z.literal(1),
  mode: z.enum(['live', 'test']),
  cart: z.object({
    locationId: idSchema,
    type: z.enum(['pickup', 'delivery', 'dine_in']),
    at: z.string(),
    lines: z.array(cartLineSchema),
    coupon: z.string().nullable(),
    without: z.array(idSchema),
    redeem: z.object({ guestId: idSchema, points: z.int().min(1) }).nullable(),
    tip: z.int(),
    address: addressSchema.nullable(),
    table: z.object({ id: idSchema, name: z.string() }).nullable(),
    byStaff: z.boolean(),
  }),
  price: z.string(),
  expiresAt: z.string(),
});

export interface QuotedCart {
  cart: Cart;
  /** Every amount the diner agreed to, as one comparable string. */
  price: string;
}

/** All amounts of a priced cart as one string; two carts cost the same exactly if theirs are equal. */
export const priceMark = ({
  lineTotals,
  lineDiscounts,
  discount,
  deliveryFee,
  tip,
  taxes,
  total,
}: PricedCart): string =>
  [
    ...lineTotals,
    ...lineDiscounts,
    discount,
    deliveryFee,
    tip,
    ...taxes.map((tax) => `${tax.rate}:${tax.amount}`),
    total,
  ].join(' ');

/** Signs cart and price, so that placing needs nothing but the quote and nobody can write their own. */
export function signQuote(secrets: Secrets, mode: Mode, quoted: QuotedCart & { expiresAt: Date }): string {
  const { cart, price, expiresAt } = quoted;
  return signToken(secrets, PURPOSE, { v: 1, mode, cart, price, expiresAt: expiresAt.toISOString() });
}

/** Reads a quote of the actor's mode. Anything not signed here is `VALIDATION_FAILED`. Its age is not looked at: placing prices it again. */
export function readQuote(ctx: Ctx, quote: string): QuotedCart {
  const payload = payloadSchema.safeParse(readToken(ctx.secrets, PURPOSE, quote));
  if (!payload.success || payload.data.mode !== ctx.actor.mode) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'quote', message: 'Not a quote of this restaurant; ask for a new one' }] },
    });
  }
  const { cart, price } = payload.data;
  return { cart, price };
}
