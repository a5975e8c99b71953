import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { guests } from './guests.ts';
import { locations } from './locations.ts';
import { menuItems } from './menu.ts';
import { diningTables } from './reservations.ts';

export const orders = pgTable(
  'orders',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    /** Short, human, unique per location and local day. */
    number: text().notNull(),
    serviceDate: date({ mode: 'string' }).notNull(),
    type: text({ enum: ['pickup', 'delivery', 'dine_in'] }).notNull(),
    status: text({
      enum: [
        'pending',
        'confirmed',
        'preparing',
        'ready',
        'out_for_delivery',
        'delivered',
        'picked_up',
        'served',
        'cancelled',
      ],
    }).notNull(),
    /** Rises with every change, assigned under the row's lock: subscribers order by it. */
    revision: integer().notNull().default(1),
    channel: text().notNull(),
    guestId: uuid().references(() => guests.id),
    contactName: text().notNull(),
    contactPhone: text(),
    contactEmail: text(),
    locale: text().notNull().default('en'),
    address: jsonb().$type<Record<string, unknown>>(),
    tableId: uuid().references(() => diningTables.id),
    tableName: text(),
    /** The open bill of the table this round belongs to. */
    tabId: uuid().references(() => tabs.id),
    notes: text(),
    /** SHA-256 of the tracking token; the token itself is only in the diner's link. */
    trackingHash: text().notNull(),
    currency: text().notNull(),
    subtotal: integer().notNull(),
    discount: integer().notNull().default(0),
    deliveryFee: integer().notNull().default(0),
    tip: integer().notNull().default(0),
    taxIncluded: boolean().notNull(),
    taxTotal: integer().notNull(),
    total: integer().notNull(),
    taxes: jsonb().$type<{ name: string; rate: number; amount: number }[]>().notNull(),
    couponId: uuid(),
    /** As it was typed or applied; stays when the coupon goes. */
    couponCode: text(),
    /** What `discount` is made of. */
    discounts: jsonb()
      .$type<{ kind: 'item' | 'coupon' | 'loyalty'; name: string; amount: number }[]>()
      .notNull()
      .default([]),
    /** Whose points were redeemed, how many, and how many this order earns once it is complete. */
    loyaltyGuestId: uuid().references(() => guests.id),
    loyaltyPoints: integer().notNull().default(0),
    loyaltyEarn: integer().notNull().default(0),
    paymentMethod: text({ enum: ['counter', 'on_delivery', 'card'] }).notNull(),
    paymentStatus: text({ enum: ['unpaid', 'pending', 'paid', 'refunded', 'failed'] })
      .notNull()
      .default('unpaid'),
    /** Minor units taken, and of those given back. */
    paid: integer().notNull().default(0),
    refunded: integer().notNull().default(0),
    scheduledFor: instant(),
    fireAt: instant().notNull(),
    readyAt: instant().notNull(),
    placedAt: instant().notNull(),
    finishedAt: instant(),
    cancelReason: text(),
  },
  (t) => [
    unique('orders_number').on(t.locationId, t.serviceDate, t.number),
    uniqueIndex('orders_tracking').on(t.trackingHash),
    index('orders_list').on(t.locationId, t.placedAt.desc(), t.id),
    index('orders_board').on(t.locationId, t.fireAt).where(sql`status in ('pending','confirmed','preparing','ready')`),
    index('orders_guest').on(t.guestId),
    index('orders_tab').on(t.tabId).where(sql`tab_id is not null`),
    check('orders_paid', sql`${t.refunded} >= 0 and ${t.refunded} <= ${t.paid}`),
    check(
      'orders_amounts',
      sql`${t.subtotal} >= 0 and ${t.discount} >= 0 and ${t.deliveryFee} >= 0 and ${t.tip} >= 0 and ${t.total} >= 0`,
    ),
    check(
      'orders_sum',
      sql`${t.total} = ${t.subtotal} - ${t.discount} + ${t.deliveryFee} + ${t.tip} + case when ${t.taxIncluded} then 0 else ${t.taxTotal} end`,
    ),
  ],
);

/** The open bill of a table: rounds ordered there share it until it is paid. */
export const tabs = pgTable(
  'tabs',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    tableId: uuid()
      .notNull()
      .references(() => diningTables.id),
    openedAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex('tabs_open').on(t.tableId).where(sql`closed_at is null`),
    index('tabs_location').on(t.locationId, t.openedAt),
  ],
);

/** Money taken for an order and money given back; `orders.paid` and `orders.refunded` are their sums. */
export const orderPayments = pgTable(
  'order_payments',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['payment', 'refund'] }).notNull(),
    /** Who moved the money, e.g. the counter. */
    provider: text().notNull(),
    /** How: cash, card at the counter, … */
    method: text().notNull(),
    amount: integer().notNull(),
    reference: text(),
    reason: text(),
    actorKind: text().notNull(),
    actorId: text(),
    actorName: text(),
    at: instant().notNull(),
  },
  (t) => [index('order_payments_order').on(t.orderId, t.at), check('order_payments_amount', sql`${t.amount} > 0`)],
);

/** Snapshots: names, prices, options and tax as they were when ordered. `itemId` stays for analytics. */
export const orderLines = pgTable(
  'order_lines',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    itemId: uuid().references(() => menuItems.id, { onDelete: 'set null' }),
    position: smallint().notNull(),
    name: text().notNull(),
    quantity: smallint().notNull(),
    unitPrice: integer().notNull(),
    options: jsonb()
      .$type<{ valueId: string; group: string; name: string; quantity: number; price: number }[]>()
      .notNull()
      .default([]),
    comment: text(),
    taxClass: text().notNull(),
    /** Hundredths of a percent, as it was when ordered. */
    taxRate: integer().notNull().default(0),
    station: text().notNull(),
    prepMinutes: smallint().notNull(),
    allergens: text().array().notNull().default([]),
    /** Before discounts. */
    total: integer().notNull(),
    /** What a discount on the dish takes off the whole line, and its name. */
    discount: integer().notNull().default(0),
    discountName: text(),
    bumpedAt: instant(),
  },
  (t) => [
    index('order_lines_order').on(t.orderId),
    index('order_lines_item').on(t.itemId),
    check('order_lines_quantity', sql`${t.quantity} > 0`),
    check('order_lines_total', sql`${t.total} >= 0 and ${t.discount} between 0 and ${t.total}`),
  ],
);

export const orderHistory = pgTable(
  'order_history',
  {
    id: id(),
    orderId: uuid()
      .notNull()
      .references(() => orders.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
    action: text().notNull(),
    fromStatus: text(),
    toStatus: text(),
    actorKind: text().notNull(),
    actorId: text(),
    actorName: text(),
    channel: text().notNull(),
    reason: text(),
    /** What changed, for steps that are not a move: amounts before and after, lines in words. */
    details: jsonb().$type<{ before?: Record<string, unknown>; after?: Record<string, unknown> }>(),
  },
  (t) => [index('order_history_order').on(t.orderId, t.at)],
);

/** Next order number and reserved kitchen minutes, per location and day or slot. */
export const orderCounters = pgTable(
  'order_counters',
  {
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    serviceDate: date({ mode: 'string' }).notNull(),
    last: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.locationId, t.serviceDate] })],
);

export const orderSlots = pgTable(
  'order_slots',
  {
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    startsAt: instant().notNull(),
    orders: integer().notNull().default(0),
    cap: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.locationId, t.startsAt] }),
    check('order_slots_cap', sql`${t.orders} >= 0 and (${t.cap} is null or ${t.orders} <= ${t.cap})`),
  ],
);

export const coupons = pgTable(
  'coupons',
  {
    id: id(),
    mode: text({ enum: ['live', 'test'] })
      .notNull()
      .default('live'),
    code: text().notNull(),
    kind: text({ enum: ['percent', 'fixed', 'free_delivery'] }).notNull(),
    /** Percent in hundredths (1500 = 15 %) or minor units. */
    value: integer().notNull().default(0),
    cap: integer(),
    minimum: integer().notNull().default(0),
    limitTotal: integer(),
    limitPerCustomer: integer(),
    used: integer().notNull().default(0),
    startsAt: instant(),
    endsAt: instant(),
    orderTypes: text().array().notNull().default(sql`ARRAY['pickup','delivery','dine_in']`),
    autoApply: boolean().notNull().default(false),
    active: boolean().notNull().default(true),
  },
  (t) => [
    unique('coupons_code').on(t.mode, t.code),
    check('coupons_used', sql`${t.used} >= 0 and (${t.limitTotal} is null or ${t.used} <= ${t.limitTotal})`),
  ],
);

export const couponUses = pgTable(
  'coupon_uses',
  {
    id: id(),
    couponId: uuid()
      .notNull()
      .references(() => coupons.id),
    orderId: uuid()
      .notNull()
      .references(() => orders.id),
    /** Which use by this customer it is; unique, so parallel orders cannot pass the limit. */
    customerKey: text(),
    ordinal: integer().notNull(),
    live: boolean().notNull().default(true),
  },
  (t) => [
    uniqueIndex('coupon_uses_customer').on(t.couponId, t.customerKey, t.ordinal).where(sql`live`),
    index('coupon_uses_order').on(t.orderId),
  ],
);

export const deliveryZones = pgTable(
  'delivery_zones',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text({ enum: ['polygon', 'radius'] }).notNull(),
    /** GeoJSON ring of `[lng, lat]` for polygons. */
    ring: jsonb().$type<[number, number][]>(),
    centerLat: doublePrecision(),
    centerLng: doublePrecision(),
    radiusMeters: integer(),
    /** Beginnings of postcodes served, for addresses that come without a position. */
    postcodes: text().array().notNull().default([]),
    fee: integer().notNull().default(0),
    minimum: integer().notNull().default(0),
    freeOver: integer(),
    sort: integer().notNull().default(0),
    active: boolean().notNull().default(true),
  },
  (t) => [index('delivery_zones_location').on(t.locationId)],
);

export const reviews = pgTable(
  'reviews',
  {
    id: id(),
    locationId: uuid()
      .notNull()
      .references(() => locations.id),
    orderId: uuid(),
    reservationId: uuid(),
    rating: smallint().notNull(),
    text: text().notNull().default(''),
    name: text().notNull(),
    state: text({ enum: ['pending', 'published', 'rejected'] })
      .notNull()
      .default('pending'),
    reply: text(),
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('reviews_order').on(t.orderId),
    uniqueIndex('reviews_reservation').on(t.reservationId),
    index('reviews_location').on(t.locationId, t.state),
    check('reviews_rating', sql`${t.rating} between 1 and 5`),
  ],
);
