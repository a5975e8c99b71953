import { z } from 'zod';
import { ORDER_TYPES } from '../orders.ts';
import {
  contactSchema,
  dateSchema,
  freeTextSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  pageOf,
  timeSchema,
} from './basics.ts';
import { placeOrderInput, quoteInput } from './orders.ts';

export const listSlotsInput = z.strictObject({
  location: locationRefSchema,
  type: z.enum(ORDER_TYPES),
  date: dateSchema.optional(),
});
export const listSlotsOutput = z.object({
  timezone: z.string(),
  /** Whether food can be had at once, and then when. */
  asap: z.boolean(),
  readyAt: instantSchema.nullable(),
  /** Every local day one may order for. */
  days: z.array(dateSchema),
  slots: z.array(z.object({ at: instantSchema, date: dateSchema, time: timeSchema, available: z.boolean() })),
});

/** A phone, door or table order: who, what, when, where and nothing else. */
export const staffPlaceInput = quoteInput.omit({ tableToken: true }).extend({
  contact: contactSchema,
  tableId: idSchema.optional(),
  channel: z.enum(['phone', 'walk_in', 'staff']).optional(),
  payment: placeOrderInput.shape.payment.optional(),
  notes: placeOrderInput.shape.notes,
  locale: placeOrderInput.shape.locale,
});
export type StaffPlaceInput = z.output<typeof staffPlaceInput>;

export const printOrderInput = z.strictObject({
  id: idSchema,
  kind: z.enum(['receipt', 'kitchen']),
  station: z.string().max(40).optional(),
  width: z.union([z.literal(32), z.literal(42), z.literal(48)]).optional(),
});
export const printOrderOutput = z.object({ text: z.string(), escpos: z.base64() });

export const tableCodesInput = z.strictObject({ location: locationRefSchema });
export const rotateTableCodesInput = z.strictObject({
  location: locationRefSchema,
  tableIds: z.array(idSchema).min(1).max(500).optional(),
});
export const tableCodesOutput = z.array(
  z.object({ id: idSchema, name: z.string(), area: z.string(), url: z.string().nullable() }),
);
export const tableTokenInput = z.strictObject({ token: z.string().min(16).max(128) });
export const tableOfCodeOutput = z.object({ location: z.string(), table: z.string() });

export const orderAgainOutput = z.object({
  location: z.string(),
  /** As `orders.quote` takes them. */
  lines: z.array(
    z.object({
      itemId: idSchema,
      quantity: z.int(),
      options: z.array(z.object({ valueId: idSchema, quantity: z.int() })),
      comment: z.string().optional(),
    }),
  ),
  /** Names of the dishes that cannot be had any more. */
  left: z.array(z.string()),
});
export type OrderAgain = z.infer<typeof orderAgainOutput>;

export const REVIEW_STATES = ['pending', 'published', 'rejected'] as const;
export const reviewSchema = z.object({
  id: idSchema,
  location: z.string(),
  rating: z.int().min(1).max(5),
  text: z.string(),
  name: z.string(),
  state: z.enum(REVIEW_STATES),
  reply: z.string().nullable(),
  createdAt: instantSchema,
});
export type Review = z.infer<typeof reviewSchema>;
/** Of a review link, or of an order's tracking link. */
const reviewTokenSchema = z.string().min(16).max(512);
export const reviewTokenInput = z.strictObject({ token: reviewTokenSchema });
export const reviewableVisitSchema = z.object({
  kind: z.enum(['order', 'reservation']),
  location: z.string(),
  /** When it was ordered or sat down for. */
  at: instantSchema,
  /** `early` until it is over. */
  state: z.enum(['open', 'early', 'reviewed']),
});
export type ReviewableVisit = z.infer<typeof reviewableVisitSchema>;
export const submitReviewInput = z.strictObject({
  token: reviewTokenSchema,
  rating: z.int().min(1).max(5),
  text: freeTextSchema(2_000).optional(),
  name: freeTextSchema(60).optional(),
});
export const submitReviewOutput = z.object({ id: idSchema });
export const listReviewsInput = z.strictObject({ location: locationRefSchema, cursor: idSchema.optional() });
export const listReviewsOutput = pageOf(reviewSchema).extend({
  /** Of all published ones, to one decimal. */
  average: z.number().nullable(),
  count: z.int(),
});
export const moderationListInput = z.strictObject({ state: z.enum(REVIEW_STATES), cursor: idSchema.optional() });
export const moderationListOutput = pageOf(reviewSchema);
export const moderateReviewInput = z.strictObject({
  id: idSchema,
  state: z.enum(['published', 'rejected']),
  reply: freeTextSchema(2_000).nullable().optional(),
});

const minor = z.int().min(0).max(10_000_000);
const couponShape = {
  code: z
    .string()
    .trim()
    .min(2)
    .max(40)
    .regex(/^[\p{L}\p{N}_-]+$/u, 'Use letters, digits and hyphens'),
  kind: z.enum(['percent', 'fixed', 'free_delivery']),
  /** Hundredths of a percent, or minor units. */
  value: minor,
  cap: minor.nullable(),
  minimum: minor,
  limitTotal: z.int().min(1).max(10_000_000).nullable(),
  limitPerCustomer: z.int().min(1).max(10_000).nullable(),
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  orderTypes: z.array(z.enum(ORDER_TYPES)).min(1),
  autoApply: z.boolean(),
  active: z.boolean(),
};
export const couponSchema = z.object({ id: idSchema, ...couponShape, used: z.int() });
export type Coupon = z.infer<typeof couponSchema>;
export const saveCouponInput = z
  .strictObject({ id: idSchema.optional(), ...couponShape })
  .refine(({ kind, value }) => kind !== 'percent' || value <= 10_000, { path: ['value'], message: 'At most 100 %' })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) < Date.parse(endsAt), {
    path: ['endsAt'],
    message: 'Must be after the start',
  });
export type SaveCouponInput = z.output<typeof saveCouponInput>;
export const listCouponsOutput = z.array(couponSchema);

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const zoneShape = {
  name: freeTextSchema(80).pipe(z.string().min(1)),
  kind: z.enum(['polygon', 'radius']),
  /** Corners as `[lng, lat]`; closing it is optional. */
  ring: z.array(position).min(3).max(500).nullable(),
  centerLat: z.number().min(-90).max(90).nullable(),
  centerLng: z.number().min(-180).max(180).nullable(),
  radiusMeters: z.int().min(1).max(200_000).nullable(),
  /** Beginnings of postcodes, for addresses without a position. */
  postcodes: z.array(z.string().trim().min(1).max(20)).max(200),
  fee: minor,
  minimum: minor,
  freeOver: minor.nullable(),
  sort: z.int().min(0).max(10_000),
  active: z.boolean(),
};
export const deliveryZoneSchema = z.object({ id: idSchema, ...zoneShape });
export type DeliveryZone = z.infer<typeof deliveryZoneSchema>;
export const saveZoneInput = z
  .strictObject({ id: idSchema.optional(), location: locationRefSchema, ...zoneShape })
  .refine(({ kind, ring }) => kind !== 'polygon' || ring !== null, { path: ['ring'], message: 'Draw the zone' })
  .refine(
    ({ kind, centerLat, centerLng, radiusMeters }) =>
      kind !== 'radius' || (centerLat !== null && centerLng !== null && radiusMeters !== null),
    { path: ['radiusMeters'], message: 'Give centre and radius' },
  );
export type SaveZoneInput = z.output<typeof saveZoneInput>;
export const zonesInput = z.strictObject({ location: locationRefSchema });
export const zonesOutput = z.array(deliveryZoneSchema);
export const deleteZoneInput = z.strictObject({ location: locationRefSchema, id: idSchema });
/** Where an address would be delivered from here, and for what. */
export const findZoneInput = z.strictObject({
  location: locationRefSchema,
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  postcode: z.string().trim().max(20).optional(),
  /** Minor units in the cart; 0 when absent. */
  subtotal: minor.optional(),
});
export const findZoneOutput = z.object({
  zone: deliveryZoneSchema.nullable(),
  /** What delivery costs for this cart. */
  fee: z.int().nullable(),
  /** How much the cart lacks for the zone's minimum. */
  missing: z.int(),
});

export const couponUsesInput = z.strictObject({ id: idSchema, days: z.int().min(1).max(366).optional() });
export const couponUsesOutput = z.object({
  /** Live uses a local day of the orders' locations, every day of the range, oldest first. */
  days: z.array(z.object({ date: dateSchema, uses: z.int(), discount: z.int() })),
  /** Orders of all time that still count. */
  uses: z.int(),
  /** Minor units taken off in all of them. */
  discount: z.int(),
});
export const idOutput = z.object({ id: idSchema });
