import { z } from 'zod';
import { CHANNELS } from '../access.ts';
import { ORDER_STATUSES, ORDER_TYPES, PAYMENT_METHODS, PAYMENT_STATUSES } from '../orders.ts';
import {
  contactSchema,
  cursorInput,
  dateSchema,
  freeTextSchema,
  idSchema,
  instantSchema,
  locationRefSchema,
  moneySchema,
  pageOf,
} from './basics.ts';
import { frameOf } from './frames.ts';
import { historyEntrySchema } from './reservations.ts';

export const cartLineSchema = z.strictObject({
  itemId: idSchema,
  quantity: z.int().min(1).max(99),
  options: z
    .array(z.strictObject({ valueId: idSchema, quantity: z.int().min(1).max(20).optional() }))
    .max(40)
    .optional(),
  comment: freeTextSchema(280).optional(),
});
export type CartLine = z.infer<typeof cartLineSchema>;

export const addressSchema = z.strictObject({
  line1: freeTextSchema(160).pipe(z.string().min(1)),
  line2: freeTextSchema(160).optional(),
  city: freeTextSchema(80).pipe(z.string().min(1)),
  postcode: freeTextSchema(20).optional(),
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  instructions: freeTextSchema(280).optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** Ids and quantities only: the server owns every price. `tip` is minor units. */
export const quoteInput = z.strictObject({
  location: locationRefSchema,
  type: z.enum(ORDER_TYPES),
  at: z.union([z.literal('asap'), instantSchema]).optional(),
  lines: z.array(cartLineSchema).min(1).max(60),
  coupon: z.string().trim().min(1).max(40).optional(),
  tip: z.int().min(0).max(1_000_000).optional(),
  /** Loyalty points to redeem; `token` is that of the tracking link of an earlier order of the same guest. */
  redeem: z
    .strictObject({ points: z.int().min(1).max(10_000_000), token: z.string().min(16).max(128).optional() })
    .optional(),
  address: addressSchema.optional(),
  tableToken: z.string().min(16).max(128).optional(),
});
export type QuoteInput = z.infer<typeof quoteInput>;

export const orderLineSchema = z.object({
  id: idSchema.optional(),
  /** Null once the dish has left the menu for good; the line keeps its words and prices. */
  itemId: idSchema.nullable(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: moneySchema,
  options: z.array(
    z.object({ valueId: idSchema, group: z.string(), name: z.string(), quantity: z.int(), price: moneySchema }),
  ),
  comment: z.string().optional(),
  /** Before discounts. */
  total: moneySchema,
  /** What a discount on the dish takes off this line. */
  discount: z.object({ name: z.string(), amount: moneySchema }).optional(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

export const orderDiscountSchema = z.object({
  kind: z.enum(['item', 'coupon', 'loyalty']),
  name: z.string(),
  amount: z.int(),
});
export type OrderDiscount = z.infer<typeof orderDiscountSchema>;

/** All amounts in minor units of `currency`; `total` is the sum that is charged. */
export const totalsSchema = z.object({
  currency: z.string(),
  subtotal: z.int(),
  discount: z.int(),
  /** What `discount` is made of. */
  discounts: z.array(orderDiscountSchema).optional(),
  deliveryFee: z.int(),
  tip: z.int(),
  taxIncluded: z.boolean(),
  taxes: z.array(z.object({ name: z.string(), rate: z.number(), amount: z.int() })),
  total: z.int(),
});
export type OrderTotals = z.infer<typeof totalsSchema>;

export const quoteOutput = z.object({
  quote: z.string(),
  expiresAt: instantSchema,
  location: z.string(),
  type: z.enum(ORDER_TYPES),
  lines: z.array(orderLineSchema),
  totals: totalsSchema,
  /** Code of the coupon that counts, also one that applied by itself. */
  coupon: z.string().nullable(),
  /** Points this order takes, and those it gives once it is complete. */
  loyalty: z.object({ redeems: z.int(), earns: z.int() }).optional(),
  readyAt: instantSchema,
  /** Every local day one may still order for; `slots` are those of the first, or of the day asked for. */
  days: z.array(dateSchema).optional(),
  slots: z
    .array(z.object({ at: instantSchema, time: z.string(), date: dateSchema, available: z.boolean() }))
    .optional(),
});
export type Quote = z.infer<typeof quoteOutput>;

export const placeOrderInput = z.strictObject({
  quote: z.string().max(200_000),
  contact: contactSchema,
  payment: z.strictObject({ method: z.enum(PAYMENT_METHODS) }),
  notes: freeTextSchema(500).optional(),
  locale: z.string().max(10).optional(),
});

export const placedOrderSchema = z.object({
  id: idSchema,
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  trackingUrl: z.string(),
  totals: totalsSchema,
  readyAt: instantSchema,
  allowedActions: z.array(z.string()),
});
export type PlacedOrder = z.infer<typeof placedOrderSchema>;

export const orderSchema = z.object({
  id: idSchema,
  number: z.string(),
  location: z.string(),
  timezone: z.string(),
  type: z.enum(ORDER_TYPES),
  status: z.enum(ORDER_STATUSES),
  revision: z.int(),
  allowedActions: z.array(z.string()),
  channel: z.enum(CHANNELS),
  contact: z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
  address: z.record(z.string(), z.unknown()).nullable(),
  table: z.string().nullable(),
  notes: z.string().optional(),
  lines: z.array(orderLineSchema),
  totals: totalsSchema,
  coupon: z.string().nullable(),
  payment: z.object({
    method: z.enum(PAYMENT_METHODS),
    status: z.enum(PAYMENT_STATUSES),
    /** Minor units taken, and of those given back. */
    paid: z.int().optional(),
    refunded: z.int().optional(),
  }),
  /** The table's bill this order is a round of. */
  tab: idSchema.nullable().optional(),
  /** Points taken, and points given once it is complete. */
  loyalty: z.object({ redeemed: z.int(), earns: z.int() }).optional(),
  scheduledFor: instantSchema.nullable(),
  /** When the kitchen must begin. */
  fireAt: instantSchema,
  readyAt: instantSchema,
  placedAt: instantSchema,
  cancelReason: z.string().optional(),
  history: z.array(historyEntrySchema).optional(),
});
export type Order = z.infer<typeof orderSchema>;

/** The unguessable part of a tracking link. */
export const trackingTokenSchema = z.string().min(16).max(128);

export const orderIdInput = z.strictObject({ id: idSchema });

export const listOrdersInput = z.strictObject({
  location: locationRefSchema.optional(),
  date: dateSchema.optional(),
  status: z.enum(ORDER_STATUSES).optional(),
  type: z.enum(ORDER_TYPES).optional(),
  query: z.string().trim().max(80).optional(),
  cursor: cursorInput.cursor,
  limit: z.coerce.number().pipe(z.int().min(1).max(200)).optional(),
});
export const orderPage = pageOf(orderSchema);

export const orderStatusInput = z.strictObject({
  id: idSchema,
  status: z.enum(ORDER_STATUSES),
  reason: freeTextSchema(300).optional(),
  /** When given, the move is refused with REVISION_CONFLICT if someone else moved the order first. */
  revision: z.int().optional(),
});

/** What a move did: enough for every screen to follow without reading the order again. */
export const movedOrderSchema = z.object({
  id: idSchema,
  number: z.string(),
  type: z.enum(ORDER_TYPES),
  previousStatus: z.enum(ORDER_STATUSES),
  status: z.enum(ORDER_STATUSES),
  revision: z.int(),
  allowedActions: z.array(z.string()),
  at: instantSchema,
});
export type MovedOrder = z.infer<typeof movedOrderSchema>;

export const cancelOrderInput = z.strictObject({ id: idSchema, reason: freeTextSchema(300).optional() });

/** The diner's own cancellation, by the token of the tracking link. */
export const cancelByTokenInput = z.strictObject({
  token: trackingTokenSchema,
  reason: freeTextSchema(300).optional(),
});

/** What an order's own diner sees by token: state and times, no contact data. */
export const trackedOrderSchema = z.object({
  id: idSchema,
  number: z.string(),
  location: z.string(),
  timezone: z.string(),
  type: z.enum(ORDER_TYPES),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
  /** The way this order goes, with the moment each step was reached. */
  steps: z.array(z.object({ status: z.enum(ORDER_STATUSES), at: instantSchema.nullable() })),
  canCancel: z.boolean(),
  cancelReason: z.string().nullable(),
  table: z.string().nullable(),
  payment: z.object({ method: z.enum(PAYMENT_METHODS), status: z.enum(PAYMENT_STATUSES) }),
  /** True once the order is complete and nobody has rated it yet. */
  canReview: z.boolean(),
  readyAt: instantSchema,
  scheduledFor: instantSchema.nullable(),
  lines: z.array(
    z.object({
      name: z.string(),
      quantity: z.int(),
      options: z.array(z.string()),
      comment: z.string().optional(),
      total: moneySchema,
    }),
  ),
  totals: totalsSchema,
  placedAt: instantSchema,
});
export type TrackedOrder = z.infer<typeof trackedOrderSchema>;

export const trackingTokenInput = z.strictObject({ token: trackingTokenSchema });

export const trackInput = z.strictObject({
  token: trackingTokenSchema,
  lastEventId: z.string().max(128).nullish(),
});

/** One order on the kitchen board; `version` rises with each change, an older one is never shown over a newer. */
export const ticketSchema = z.object({
  id: idSchema,
  number: z.string(),
  type: z.enum(ORDER_TYPES),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
  revision: z.int(),
  allowedStatuses: z.array(z.enum(ORDER_STATUSES)),
  name: z.string(),
  table: z.string().nullable(),
  notes: z.string().optional(),
  placedAt: instantSchema,
  fireAt: instantSchema,
  readyAt: instantSchema,
  scheduledFor: instantSchema.nullable(),
  lines: z.array(
    z.object({
      id: idSchema,
      itemId: idSchema.nullable(),
      name: z.string(),
      quantity: z.int(),
      options: z.array(z.string()),
      comment: z.string().optional(),
      station: z.string(),
      bumpedAt: instantSchema.nullable(),
      allergens: z.array(z.string()),
    }),
  ),
});
export type Ticket = z.infer<typeof ticketSchema>;

export const boardInput = z.strictObject({ location: locationRefSchema, lastEventId: z.string().max(128).nullish() });

export const boardSnapshotSchema = z.object({
  location: z.string(),
  timezone: z.string(),
  stations: z.array(z.string()),
  tickets: z.array(ticketSchema),
});
export type BoardSnapshot = z.infer<typeof boardSnapshotSchema>;
export const boardFrameSchema = frameOf(boardSnapshotSchema, z.object({ ticket: ticketSchema }));
export type BoardFrame = z.infer<typeof boardFrameSchema>;
export const trackFrameSchema = frameOf(trackedOrderSchema, z.object({ order: trackedOrderSchema }));
export type TrackFrame = z.infer<typeof trackFrameSchema>;

export const bumpInput = z.strictObject({ id: idSchema, station: z.string().max(40), bumped: z.boolean() });
export const soldOutInput = z.strictObject({ location: locationRefSchema, itemId: idSchema, soldOut: z.boolean() });
export const soldOutOutput = z.object({ itemId: idSchema, soldOut: z.boolean() });
/** Brings a ticket back from ready, all stations or one. */
export const recallInput = z.strictObject({ id: idSchema, station: z.string().max(40).optional() });
/** Busy mode; null minutes ends it. */
export const pauseOrderingInput = z.strictObject({
  location: locationRefSchema,
  minutes: z.int().min(1).max(1_440).nullable(),
});
export const pauseOrderingOutput = z.object({ pausedUntil: instantSchema.nullable() });
