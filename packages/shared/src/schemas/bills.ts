import { z } from 'zod';
import { ORDER_STATUSES } from '../orders.ts';
import { freeTextSchema, idSchema, instantSchema, locationRefSchema } from './basics.ts';
import { cartLineSchema } from './orders.ts';

const minor = z.int().min(0).max(100_000_000);

/** The whole list as it shall be: lines named by their id keep their price, others are priced now. */
export const editOrderInput = z.strictObject({
  id: idSchema,
  revision: z.int(),
  lines: z
    .array(
      z.union([
        z.strictObject({
          lineId: idSchema,
          quantity: z.int().min(1).max(99),
          comment: freeTextSchema(280).optional(),
        }),
        cartLineSchema,
      ]),
    )
    .min(1)
    .max(60),
  reason: freeTextSchema(300).optional(),
});
export type EditOrderInput = z.output<typeof editOrderInput>;

/** All amounts in minor units of `currency`. */
export const billSchema = z.object({
  currency: z.string(),
  table: z.string().nullable(),
  tab: z.object({ id: idSchema, openedAt: instantSchema, closedAt: instantSchema.nullable() }).nullable(),
  orders: z.array(z.object({ id: idSchema, number: z.string(), status: z.enum(ORDER_STATUSES), total: z.int() })),
  lines: z.array(
    z.object({
      id: idSchema,
      orderId: idSchema,
      name: z.string(),
      options: z.array(z.string()),
      quantity: z.int(),
      /** For all portions, discounts on the dish taken off. */
      net: z.int(),
    }),
  ),
  total: z.int(),
  paid: z.int(),
  due: z.int(),
  payments: z.array(
    z.object({
      id: idSchema,
      orderId: idSchema,
      kind: z.enum(['payment', 'refund']),
      method: z.string(),
      amount: z.int(),
      reason: z.string().nullable(),
      actor: z.string().nullable(),
      at: instantSchema,
    }),
  ),
});
export type Bill = z.infer<typeof billSchema>;

export const splitBillInput = z.strictObject({
  id: idSchema,
  by: z.union([
    z.strictObject({ parts: z.int().min(1).max(50) }),
    z.strictObject({
      shares: z
        .array(z.array(z.strictObject({ lineId: idSchema, quantity: z.int().min(1).max(99) })).max(500))
        .min(1)
        .max(50),
    }),
  ]),
});
export type SplitBillInput = z.output<typeof splitBillInput>;
export const splitBillOutput = z.object({
  currency: z.string(),
  total: z.int(),
  /** One per share; they add up to `total`. */
  amounts: z.array(z.int()),
  /** The last amount is what nobody claimed. */
  rest: z.boolean(),
});
export type SplitBillOutput = z.infer<typeof splitBillOutput>;

export const COUNTER_METHODS = ['cash', 'card', 'voucher', 'other'] as const;
export const recordPaymentInput = z.strictObject({
  id: idSchema,
  /** All that is due when absent. */
  amount: minor.min(1).optional(),
  method: z.enum(COUNTER_METHODS),
  reference: freeTextSchema(120).optional(),
});
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;

export const refundOrderInput = z.strictObject({
  id: idSchema,
  /** All that was paid and not yet given back when absent. */
  amount: minor.min(1).optional(),
  reason: freeTextSchema(300).pipe(z.string().min(1)),
});
export type RefundOrderInput = z.output<typeof refundOrderInput>;

export const closeTabInput = z.strictObject({ id: idSchema, reason: freeTextSchema(300).pipe(z.string().min(1)) });

export const tableTabSchema = z.object({
  location: z.string(),
  table: z.string(),
  currency: z.string().nullable(),
  rounds: z.array(
    z.object({
      number: z.string(),
      status: z.enum(ORDER_STATUSES),
      placedAt: instantSchema,
      total: z.int(),
      lines: z.array(z.object({ name: z.string(), quantity: z.int() })),
    }),
  ),
  total: z.int(),
  due: z.int(),
});
export type TableTab = z.infer<typeof tableTabSchema>;

export const servedTablesInput = z.strictObject({ location: locationRefSchema });
export const servedTablesOutput = z.array(
  z.object({
    id: idSchema,
    name: z.string(),
    area: z.string(),
    /** What its open bill still owes; null without one. */
    due: z.int().nullable(),
  }),
);
export type ServedTable = z.infer<typeof servedTablesOutput>[number];
