// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPC_ERROR_CODE_KEY,
  TRPC_ERROR_CODE_NUMBER,
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

export type Alternative = { location: string; date: string; time: string; startsAt: string; partySize: number; area?: string | undefined };
export type ApiKey = { id: string; prefix: string; lastFour: string; name: string; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; mode: "live" | "test"; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "menu:manage" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "guests:manage" | "guests:export" | "guests:erase" | "automations:manage" | "webhooks:manage" | "keys:manage" | "locations:manage" | "settings:read" | "settings:manage" | "settings:secure" | "staff:manage" | "audit:read" | "operations:manage" | "dashboard:read")[]; locationIds: string[] | null; ratePerMinute: number; holdLimit: number | null; createdAt: string; lastUsedAt: string | null; expiresAt: string | null; revokedAt: string | null; overlapUntil: string | null; usage: { hour: string; requests: number; errors: number }[] };
export type BlockChannelInput = { channel: KeyChannel; blocked: boolean; reason?: string | undefined };
export type CreateKeyInputSent = { name: string; channel: KeyChannel; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "webhooks:manage")[]; locations?: string[] | undefined; test?: boolean | undefined; ratePerMinute?: number | undefined; holdLimit?: number | undefined; expiresAt?: string | undefined };
export type CreatedKey = { id: string; key: string };
export type KeyChannel = "web" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api";
export type KeyIdInput = { id: string };
export type KeyList = { items: ApiKey[]; blockedChannels: { channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; reason: string; at: string }[] };
export type Menu = { location: string; currency: string; timezone: string; at: string; categories: MenuCategory[] };
export type MenuCategory = { id: string; name: string; slug: string; description: string; image: string | null; children: MenuCategory[]; items: MenuItem[] };
export type MenuInput = { location: string; at?: string | undefined; locale?: string | undefined };
export type MenuItem = { id: string; name: string; slug: string; description: string; price: Money; available: boolean; soldOut: boolean; remaining: number | null; mealtimes: string[]; allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[]; dietary: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[]; orderTypes: ("pickup" | "delivery" | "dine_in")[]; image: string | null; signature: boolean; prepMinutes: number; options: MenuOption[] };
export type MenuOption = { id: string; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; values: MenuOptionValue[] };
export type MenuOptionValue = { id: string; name: string; price: Money; available: boolean; default: boolean };
export type Money = { amount: number; currency: string };
export type Problem = { type: string; title: string; status: number; code: "VALIDATION_FAILED" | "UNAUTHENTICATED" | "FORBIDDEN" | "INSUFFICIENT_SCOPE" | "NOT_FOUND" | "SLOT_UNAVAILABLE" | "HOLD_EXPIRED" | "INVALID_TRANSITION" | "REVISION_CONFLICT" | "CONFLICT" | "PARTY_SIZE_NOT_ALLOWED" | "OUTSIDE_BOOKING_WINDOW" | "LOCATION_CLOSED" | "NOT_A_SLOT" | "TOO_LATE_TO_CHANGE" | "REASON_REQUIRED" | "ITEM_UNAVAILABLE" | "OUT_OF_STOCK" | "OPTION_INVALID" | "PRICE_CHANGED" | "BELOW_MINIMUM" | "OUTSIDE_DELIVERY_ZONE" | "COUPON_INVALID" | "ORDERING_PAUSED" | "PAYMENT_REQUIRED" | "PAYMENT_DECLINED" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_IN_FLIGHT" | "RATE_LIMITED" | "HOLD_LIMIT" | "BUSY" | "INTERNAL"; message: string; retryable: boolean; requestId: string; details?: Record<string, unknown> | undefined; alternatives?: Alternative[] | undefined; allowedActions?: string[] | undefined };
export type SettingGroup = "general" | "reservations" | "orders" | "mail" | "branding";
export type SettingsGroup = { group: SettingGroup; version: number; fields: { name: string; value: string | number | boolean; source: "database" | "environment" | "default"; default: string | number | boolean; env?: string | undefined; setBy?: { name: string; at: string } | undefined }[] };
export type SettingsGroupInput = { group: SettingGroup };
export type SettingsUpdateInput = { group: SettingGroup; values: Record<string, string | number | boolean | null | { unchanged: true }>; version?: number | undefined };
export type TimeOutput = { serverTime: string; timezone?: string | undefined };
export type Today = { location: string; date: string; timezone: string; currency: string; covers: { booked: number; seated: number; finished: number; noShows: number }; coversByStep: { time: string; startsAt: string; covers: number; maxCovers: number | null }[]; revenue: { today: number; lastWeek: number; orders: number; ordersLastWeek: number }; revenueByHour: { hour: string; today: number; lastWeek: number }[]; tickets: { open: number; oldestPlacedAt: string | null; late: number }; nextArrivals: { id: string; time: string; startsAt: string; name: string; partySize: number; status: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show"; tables: string[]; notes?: string | undefined }[]; decisions: { kind: "reservation" | "order"; id: string; text: string; at: string }[]; latestOrders: { id: string; number: string; name: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; total: number; placedAt: string }[] };
export type TodayFeedInput = { location: string; lastEventId?: string | null | undefined };
export type TodayFrame = { kind: "snapshot"; serverTime: string; snapshot: Today } | { kind: "change"; serverTime: string; change: Today } | { kind: "resync" };
export type TodayInput = { location: string };
export type Procedures = {
  dashboard: {
    getToday: TRPCQueryProcedure<{ meta: object; input: TodayInput; output: Today }>;
    today: TRPCSubscriptionProcedure<{ meta: object; input: TodayFeedInput; output: AsyncIterable<{ id: string; data: TodayFrame }, void, unknown> }>;
  };
  keys: {
    blockChannel: TRPCMutationProcedure<{ meta: object; input: BlockChannelInput; output: { channel: KeyChannel; blocked: boolean } }>;
    create: TRPCMutationProcedure<{ meta: object; input: CreateKeyInputSent; output: CreatedKey }>;
    list: TRPCQueryProcedure<{ meta: object; input: void; output: KeyList }>;
    revoke: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: { id: string; revoked: true } }>;
    rotate: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: CreatedKey }>;
  };
  menu: {
    get: TRPCQueryProcedure<{ meta: object; input: MenuInput; output: Menu }>;
  };
  session: {
    current: TRPCQueryProcedure<{ meta: object; input: void; output: { kind: "anonymous" | "guest" | "staff" | "key" | "system"; name: string | null; permissions: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "menu:manage" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "guests:manage" | "guests:export" | "guests:erase" | "automations:manage" | "webhooks:manage" | "keys:manage" | "locations:manage" | "settings:read" | "settings:manage" | "settings:secure" | "staff:manage" | "audit:read" | "operations:manage" | "dashboard:read")[]; locationIds: string[] | null } }>;
    signOut: TRPCMutationProcedure<{ meta: object; input: void; output: { signedOut: boolean } }>;
  };
  settings: {
    get: TRPCQueryProcedure<{ meta: object; input: SettingsGroupInput; output: SettingsGroup }>;
    update: TRPCMutationProcedure<{ meta: object; input: SettingsUpdateInput; output: SettingsGroup }>;
  };
  time: {
    now: TRPCQueryProcedure<{ meta: object; input: void; output: TimeOutput }>;
  };
};

/** What every procedure sends, gets back and refuses with; made of plain types, so nothing of the server comes along. */
export type AppRouter = TRPCBuiltRouter<
  {
    ctx: object;
    meta: object;
    errorShape: {
      message: string;
      code: TRPC_ERROR_CODE_NUMBER;
      data: { code: TRPC_ERROR_CODE_KEY; httpStatus: number; path?: string; problem: Problem };
    };
    transformer: false;
  },
  Procedures
>;
