import { z } from 'zod';
import { emailSchema, freeTextSchema, idSchema, instantSchema, moneySchema } from './basics.ts';
import { trackingTokenSchema } from './orders.ts';

export const loyaltyBalanceInput = z.strictObject({ token: trackingTokenSchema });
export const loyaltyBalanceSchema = z.object({
  enabled: z.boolean(),
  balance: z.int(),
  /** What one point takes off. */
  value: moneySchema,
});
export type LoyaltyBalance = z.infer<typeof loyaltyBalanceSchema>;

export const loyaltyAccountInput = z
  .strictObject({ phone: z.string().trim().min(5).max(32).optional(), email: emailSchema.optional() })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, { message: 'Give phone or e-mail' });
export const loyaltyAccountSchema = z.object({
  guestId: idSchema,
  balance: z.int(),
  entries: z.array(
    z.object({
      id: idSchema,
      kind: z.enum(['earn', 'redeem', 'restore', 'revoke', 'adjust']),
      points: z.int(),
      orderId: idSchema.nullable(),
      reason: z.string().nullable(),
      actor: z.string().nullable(),
      at: instantSchema,
    }),
  ),
});
export type LoyaltyAccount = z.infer<typeof loyaltyAccountSchema>;

export const adjustPointsInput = z.strictObject({
  guestId: idSchema,
  points: z
    .int()
    .min(-10_000_000)
    .max(10_000_000)
    .refine((points) => points !== 0, 'Give or take at least one point'),
  reason: freeTextSchema(300).pipe(z.string().min(1)),
});
export const adjustPointsOutput = z.object({ guestId: idSchema, balance: z.int() });
