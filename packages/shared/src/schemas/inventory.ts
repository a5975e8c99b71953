import { z } from 'zod';
import { ORDER_TYPES } from '../orders.ts';
import { TABLE_SHAPES } from '../reservations.ts';
import { dateSchema, freeTextSchema, idSchema, instantSchema, locationRefSchema, timeSchema } from './basics.ts';
import { timeRangeSchema } from './locations.ts';

const name = freeTextSchema(60).pipe(z.string().min(1));
const party = z.int().min(1).max(500);
const limit = z.int().min(1).max(10_000).nullable();

export const areaSchema = z.strictObject({ id: idSchema, name, sort: z.int().min(0).max(10_000).default(0) });

export const tableSchema = z.strictObject({
  id: idSchema,
  areaId: idSchema,
  name,
  minParty: party.default(1),
  maxParty: party,
  shape: z.enum(TABLE_SHAPES).default('square'),
  priority: z.int().min(-100).max(100).default(0),
  joinable: z.boolean().default(false),
  online: z.boolean().default(true),
  x: z.number().default(0),
  y: z.number().default(0),
  width: z.number().positive().default(80),
  height: z.number().positive().default(80),
  rotation: z.number().default(0),
});

export const combinationSchema = z.strictObject({
  id: idSchema,
  name,
  tableIds: z.array(idSchema).min(2).max(12),
  minParty: party,
  maxParty: party,
  priority: z.int().min(-100).max(100).default(0),
});

export const periodSchema = z.strictObject({
  id: idSchema,
  name,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  startTime: timeSchema,
  /** Last departure; not after the start means the following day. */
  endTime: timeSchema,
  slotMinutes: z.int().min(5).max(240).default(15),
  turnMinutes: z
    .array(z.strictObject({ upTo: party, minutes: z.int().min(15).max(720) }))
    .min(1)
    .max(12),
  bufferMinutes: z.int().min(0).max(240).default(0),
  pacingCovers: limit.default(null),
  pacingParties: limit.default(null),
  pacingCoversOnline: limit.default(null),
  pacingPartiesOnline: limit.default(null),
  minNoticeMinutes: z.int().min(0).max(43_200).default(0),
  maxAdvanceDays: z.int().min(0).max(730).default(60),
  minParty: party.default(1),
  maxPartyOnline: party.default(8),
  /** Empty means every area. */
  areaIds: z.array(idSchema).max(50).default([]),
  walkInOnly: z.boolean().default(false),
});

export const hoursSchema = z.strictObject({
  weekday: z.int().min(1).max(7),
  ranges: z.array(timeRangeSchema).max(6),
});

export const specialDaySchema = z.strictObject({
  date: dateSchema,
  closed: z.boolean().default(false),
  walkInOnly: z.boolean().default(false),
  ranges: z.array(timeRangeSchema).max(6).default([]),
  note: freeTextSchema(200).default(''),
});

/** One edit of a location's rules. An id that is not known yet makes a new entry. */
export const inventoryChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), area: areaSchema }),
  z.strictObject({ kind: z.literal('table'), table: tableSchema }),
  z.strictObject({ kind: z.literal('combination'), combination: combinationSchema }),
  z.strictObject({ kind: z.literal('period'), period: periodSchema }),
  z.strictObject({ kind: z.literal('hours'), hours: z.array(hoursSchema).max(7) }),
  /** IANA name. Bookings keep their instant, so every one of them would show another time. */
  z.strictObject({ kind: z.literal('timezone'), timezone: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('specialDay'), specialDay: specialDaySchema }),
  z.strictObject({
    kind: z.literal('remove'),
    what: z.enum(['area', 'table', 'combination', 'period']),
    id: idSchema,
  }),
  z.strictObject({ kind: z.literal('removeSpecialDay'), date: dateSchema }),
]);
export type InventoryChange = z.output<typeof inventoryChangeSchema>;

export const inventoryInput = z.strictObject({ location: locationRefSchema });
export const inventoryChangeInput = inventoryInput.extend({ change: inventoryChangeSchema });

export const inventorySchema = z.object({
  location: z.string(),
  timezone: z.string(),
  rulesVersion: z.int(),
  areas: z.array(areaSchema),
  tables: z.array(tableSchema),
  combinations: z.array(combinationSchema),
  periods: z.array(periodSchema),
  hours: z.array(hoursSchema),
  specialDays: z.array(specialDaySchema),
});
export type Inventory = z.output<typeof inventorySchema>;

/** Bookings that fit the rules today and would not any more. */
export const impactSchema = z.object({
  broken: z.array(
    z.object({
      id: idSchema,
      code: z.string(),
      guest: z.string(),
      partySize: z.int(),
      date: dateSchema,
      time: timeSchema,
      startsAt: instantSchema,
      reasons: z.array(z.enum(['table_gone', 'too_small', 'closed', 'off_grid', 'pacing', 'area', 'clock'])),
    }),
  ),
  checked: z.int(),
});
export type Impact = z.output<typeof impactSchema>;

/** How food leaves a location: which ways are offered, and when, if not whenever the house is open. */
export const orderHoursSchema = z.object({
  location: z.string(),
  timezone: z.string(),
  /** When the doors are open. */
  opening: z.array(hoursSchema),
  services: z.array(
    z.object({
      type: z.enum(ORDER_TYPES),
      offered: z.boolean(),
      /** Null takes orders whenever the house is open. */
      hours: z.array(hoursSchema).nullable(),
    }),
  ),
});
export type OrderHours = z.output<typeof orderHoursSchema>;

export const orderHoursInput = z.strictObject({ location: locationRefSchema });

export const saveOrderHoursInput = z.strictObject({
  location: locationRefSchema,
  type: z.enum(ORDER_TYPES),
  offered: z.boolean(),
  /** Null follows the doors; at the table nothing else is possible. */
  hours: z.array(hoursSchema).max(7).nullable(),
});
export type SaveOrderHours = z.output<typeof saveOrderHoursInput>;
