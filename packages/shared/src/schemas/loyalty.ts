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
  .strictObject({
    guestId: idSchema.optional(),
    phone: z.string().trim().min(5).max(32).optional(),
    email: emailSchema.optional(),
  })
  .refine(({ guestId, phone, email }) => [guestId, phone, email].some((given) => given !== undefined), {
    message: 'Give a guest, phone or e-mail',
  });
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

export const loyaltyMembersInput = z.strictObject({ search: freeTextSchema(80).optional() });
export const loyaltyMembersSchema = z.object({
  enabled: z.boolean(),
  /** Points per 100 minor units of dishes. */
  earn: z.int(),
  /** Minor units one point takes off. */
  value: z.int(),
  members: z.array(
    z.object({
      guestId: idSchema,
      name: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      balance: z.int(),
    }),
  ),
  more: z.boolean(),
});
export type LoyaltyMembers = z.infer<typeof loyaltyMembersSchema>;
