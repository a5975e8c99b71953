import { z } from 'zod';
import { ORDER_STATUSES, ORDER_TYPES } from '../orders.ts';
import { RESERVATION_STATUSES } from '../reservations.ts';
import { dateSchema, idSchema, instantSchema, locationRefSchema, timeSchema } from './basics.ts';
import { frameOf } from './frames.ts';

export const todayInput = z.strictObject({ location: locationRefSchema });
export const todayFeedInput = todayInput.extend({ lastEventId: z.string().max(128).nullish() });

/** One service day at a glance. Money is minor units of `currency`; revenue leaves cancelled orders out. */
export const todaySchema = z.object({
  location: z.string(),
  date: dateSchema,
  timezone: z.string(),
  currency: z.string(),
  covers: z.object({ booked: z.int(), seated: z.int(), finished: z.int(), noShows: z.int() }),
  coversByStep: z.array(
    z.object({ time: timeSchema, startsAt: instantSchema, covers: z.int(), maxCovers: z.int().nullable() }),
  ),
  revenue: z.object({ today: z.int(), lastWeek: z.int(), orders: z.int(), ordersLastWeek: z.int() }),
  revenueByHour: z.array(z.object({ hour: timeSchema, today: z.int(), lastWeek: z.int() })),
  tickets: z.object({ open: z.int(), oldestPlacedAt: instantSchema.nullable(), late: z.int() }),
  nextArrivals: z.array(
    z.object({
      id: idSchema,
      time: timeSchema,
      startsAt: instantSchema,
      name: z.string(),
      partySize: z.int(),
      status: z.enum(RESERVATION_STATUSES),
      tables: z.array(z.string()),
      notes: z.string().optional(),
    }),
  ),
  decisions: z.array(
    z.object({ kind: z.enum(['reservation', 'order']), id: idSchema, text: z.string(), at: instantSchema }),
  ),
  latestOrders: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      name: z.string(),
      type: z.enum(ORDER_TYPES),
      status: z.enum(ORDER_STATUSES),
      total: z.int(),
      placedAt: instantSchema,
    }),
  ),
});
export type Today = z.infer<typeof todaySchema>;

export const todayFrameSchema = frameOf(todaySchema, todaySchema);
