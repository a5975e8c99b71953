import { z } from 'zod';
import { ORDER_TYPES } from '../orders.ts';
import { freeTextSchema, idSchema, instantSchema, timeSchema } from './basics.ts';

const shape = {
  name: freeTextSchema(60).pipe(z.string().min(1)),
  kind: z.enum(['percent', 'fixed']),
  /** Hundredths of a percent, or minor units off each portion. */
  value: z.int().min(1).max(10_000_000),
  itemIds: z.array(idSchema).min(1).max(1_000),
  orderTypes: z.array(z.enum(ORDER_TYPES)).min(1),
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  /** ISO weekdays; none means every day. */
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  /** Local hours, which may cross midnight; null means all day. */
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  active: z.boolean(),
};
export const itemDiscountSchema = z.object({ id: idSchema, ...shape });
export type ItemDiscount = z.infer<typeof itemDiscountSchema>;
export const saveItemDiscountInput = z
  .strictObject({ id: idSchema.optional(), ...shape })
  .refine(({ kind, value }) => kind !== 'percent' || value <= 10_000, { path: ['value'], message: 'At most 100 %' })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt), {
    path: ['endsAt'],
    message: 'Must be after the start',
  })
  .refine(({ startTime, endTime }) => (startTime === null) === (endTime === null), {
    path: ['endTime'],
    message: 'Give both times or none',
  });
export type SaveItemDiscountInput = z.output<typeof saveItemDiscountInput>;
export const listItemDiscountsOutput = z.array(itemDiscountSchema);
