// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPC_ERROR_CODE_KEY,
  TRPC_ERROR_CODE_NUMBER,
  TRPCBuiltRouter,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

export type Address = { line1: string; line2?: string | undefined; city: string; postcode?: string | undefined; lat?: number | undefined; lng?: number | undefined; instructions?: string | undefined };
export type Alternative = { location: string; date: string; time: string; startsAt: string; partySize: number; area?: string | undefined };
export type ApiKey = { id: string; prefix: string; lastFour: string; name: string; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; mode: "live" | "test"; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "menu:manage" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "guests:manage" | "guests:export" | "guests:erase" | "automations:manage" | "webhooks:manage" | "keys:manage" | "locations:manage" | "settings:read" | "settings:manage" | "settings:secure" | "staff:manage" | "audit:read" | "operations:manage" | "dashboard:read")[]; locationIds: string[] | null; ratePerMinute: number; holdLimit: number | null; createdAt: string; lastUsedAt: string | null; expiresAt: string | null; revokedAt: string | null; overlapUntil: string | null; usage: { hour: string; requests: number; errors: number }[] };
export type Area = { id: string; name: string; sort: number };
export type AreaSent = { id: string; name: string; sort?: number | undefined };
export type Attempt = { at: string; status: number | null; latencyMs: number; error: string | null; response: string | null };
export type AvailabilityInputSent = { location: string; date: string; partySize: number | string; time?: string | undefined; area?: string | undefined; windowMinutes?: number | string | undefined };
export type AvailabilityOutput = { location: string; date: string; timezone: string; partySize: number; serverTime: string; understood?: { date: string; time?: string | undefined } | undefined; slots: Slot[] };
export type BlockChannelInput = { channel: KeyChannel; blocked: boolean; reason?: string | undefined };
export type BoardFrame = { kind: "snapshot"; serverTime: string; snapshot: BoardSnapshot } | { kind: "change"; serverTime: string; change: { ticket: Ticket } } | { kind: "resync" };
export type BoardInput = { location: string; lastEventId?: string | null | undefined };
export type BoardSnapshot = { location: string; timezone: string; stations: string[]; tickets: Ticket[] };
export type BookDay = { location: string; date: string; timezone: string; serverTime: string; version: number; lateAfterMinutes: number; areas: { id: string; name: string }[]; tables: FloorTable[]; periods: { id: string; name: string; startsAt: string; endsAt: string }[]; pacing: { startsAt: string; time: string; covers: number; maxCovers: number | null; parties: number }[]; reservations: Reservation[]; holds: { id: string; startsAt: string; endsAt: string; partySize: number; tables: string[]; expiresAt: string }[] };
export type BookDayInput = { location: string; date: string };
export type BookFeedInput = { location: string; date: string; lastEventId?: string | null | undefined };
export type BookFrame = { kind: "snapshot"; serverTime: string; snapshot: BookDay } | { kind: "change"; serverTime: string; change: BookDay } | { kind: "resync" };
export type BookInput = { location: string; date: string; time: string; partySize: number; area?: string | undefined; startsAt?: string | undefined; guest: Contact; notes?: string | undefined; locale?: string | undefined };
export type BumpInput = { id: string; station: string; bumped: boolean };
export type CalendarFile = { filename: string; contentType: string; content: string };
export type CancelByTokenInput = { token: string; reason?: string | undefined };
export type CancelOrderInput = { id: string; reason?: string | undefined };
export type CartLine = { itemId: string; quantity: number; options?: { valueId: string; quantity?: number | undefined }[] | undefined; comment?: string | undefined };
export type Combination = { id: string; name: string; tableIds: string[]; minParty: number; maxParty: number; priority: number };
export type CombinationSent = { id: string; name: string; tableIds: string[]; minParty: number; maxParty: number; priority?: number | undefined };
export type Condition = { path: string; op: "eq" | "ne" | "in" | "gt" | "gte" | "lt" | "lte" | "exists" | "contains"; value?: string | number | boolean | (string | number | boolean)[] | undefined };
export type ConditionGroup = { match: "all" | "any"; conditions: (Condition | { match: "all" | "any"; conditions: Condition[] })[] };
export type ConfirmInput = { holdId: string; guest: Contact; notes?: string | undefined; locale?: string | undefined };
export type Contact = { name: string; phone?: string | undefined; email?: string | undefined };
export type Coupon = { id: string; code: string; kind: "percent" | "fixed" | "free_delivery"; value: number; cap: number | null; minimum: number; limitTotal: number | null; limitPerCustomer: number | null; startsAt: string | null; endsAt: string | null; orderTypes: ("pickup" | "delivery" | "dine_in")[]; autoApply: boolean; active: boolean; used: number };
export type CreateCategoryInput = { name: string; slug?: string | undefined; description?: string | undefined; image?: string | null | undefined; active?: boolean | undefined; parentId?: string | null | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined };
export type CreateEndpointInputSent = { url: string; description?: string | undefined; events?: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[] | undefined; location?: string | null | undefined; includeContact?: boolean | undefined; rulesOnly?: boolean | undefined };
export type CreateKeyInputSent = { name: string; channel: KeyChannel; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "webhooks:manage")[]; locations?: string[] | undefined; test?: boolean | undefined; ratePerMinute?: number | undefined; holdLimit?: number | undefined; expiresAt?: string | undefined };
export type CreatedKey = { id: string; key: string };
export type DeclineInput = { id: string; reason?: "guest_request" | "restaurant_closed" | "duplicate" | "weather" | "illness" | "payment_failed" | "no_response" | "overbooked_by_staff" | "other" | undefined; text?: string | undefined };
export type DeleteZoneInput = { location: string; id: string };
export type Delivery = { id: string; endpointId: string; event: string; eventId: string; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; nextAttemptAt: string | null; createdAt: string; deliveredAt: string | null; replayOf: string | null };
export type DeliveryDetail = { id: string; endpointId: string; event: string; eventId: string; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; nextAttemptAt: string | null; createdAt: string; deliveredAt: string | null; replayOf: string | null; body: string; log: Attempt[] };
export type DeliveryIdInput = { id: string };
export type DeliveryPage = { items: Delivery[]; nextCursor: string | null };
export type DeliveryZone = { id: string; name: string; kind: "polygon" | "radius"; ring: [number, number][] | null; centerLat: number | null; centerLng: number | null; radiusMeters: number | null; postcodes: string[]; fee: number; minimum: number; freeOver: number | null; sort: number; active: boolean };
export type DryRun = { events: number; matched: number; wouldSend: number; results: { event: { id: string; at: string }; matched: boolean; actions: { kind: string; to: string[]; subject?: string | undefined; text?: string | undefined; note?: string | undefined }[] }[] };
export type DryRunInputSent = { event: "reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed"; conditions: ConditionGroup; actions: RuleAction[]; last?: number | undefined };
export type Endpoint = { id: string; url: string; description: string; events: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[]; location: string | null; includeContact: boolean; rulesOnly: boolean; apiVersion: string; enabled: boolean; disabledReason: "owner" | "failing" | "gone" | null; failingSince: string | null; lastSuccessAt: string | null; previousSecretUntil: string | null; createdAt: string };
export type EndpointIdInput = { id: string };
export type EndpointList = { items: Endpoint[]; nextCursor: null };
export type EndpointWithSecret = { id: string; url: string; description: string; events: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[]; location: string | null; includeContact: boolean; rulesOnly: boolean; apiVersion: string; enabled: boolean; disabledReason: "owner" | "failing" | "gone" | null; failingSince: string | null; lastSuccessAt: string | null; previousSecretUntil: string | null; createdAt: string; secret: string };
export type EventCatalog = { events: { name: "reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed"; description: string; hasCustomer: boolean; variables: { path: string; type: "text" | "number" | "boolean" | "choice" | "list"; choices?: string[] | undefined; sample: string }[]; sample: Record<string, unknown> }[] };
export type ExportMenuInput = { format: "csv" | "json" };
export type ExportMenuOutput = { filename: string; contentType: string; text: string };
export type FloorTable = { id: string; name: string; area: string; minParty: number; maxParty: number; shape: string; x: number; y: number; width: number; height: number; rotation: number };
export type HistoryEntry = { at: string; action: string; actor: { kind: string; name?: string | undefined; channel: string }; reason?: string | undefined; text?: string | undefined; before?: Record<string, unknown> | undefined; after?: Record<string, unknown> | undefined };
export type HoldIdInput = { holdId: string };
export type HoldInput = { location: string; date: string; time: string; partySize: number; area?: string | undefined; startsAt?: string | undefined };
export type HoldOutput = { holdId: string; expiresAt: string; serverTime: string; location: string; date: string; time: string; timezone: string; startsAt: string; endsAt: string; partySize: number; area?: string | undefined; extendable: boolean; requiresApproval: boolean; policy: Policy };
export type Hours = { weekday: number; ranges: TimeRange[] };
export type IdOutput = { id: string };
export type Impact = { broken: { id: string; code: string; guest: string; partySize: number; date: string; time: string; startsAt: string; reasons: ("table_gone" | "too_small" | "closed" | "off_grid" | "pacing" | "area")[] }[]; checked: number };
export type ImportMenuInput = { format: "csv" | "json"; text: string; dryRun: boolean; onError: "refuse" | "skip" };
export type ImportMenuOutput = { applied: boolean; counts: { create: number; update: number; unchanged: number; error: number }; lines: { line: number; action: "create" | "update" | "unchanged" | "error"; slug: string; name: string; changes: { field: string; from: string; to: string }[]; errors: { field: string; message: string }[] }[] };
export type Inventory = { location: string; timezone: string; rulesVersion: number; areas: Area[]; tables: Table[]; combinations: Combination[]; periods: Period[]; hours: Hours[]; specialDays: SpecialDay[] };
export type InventoryChangeInputSent = { location: string; change: InventoryChangeSent };
export type InventoryChangeSent = { kind: "area"; area: AreaSent } | { kind: "table"; table: TableSent } | { kind: "combination"; combination: CombinationSent } | { kind: "period"; period: PeriodSent } | { kind: "hours"; hours: Hours[] } | { kind: "specialDay"; specialDay: SpecialDaySent } | { kind: "remove"; what: "area" | "table" | "combination" | "period"; id: string } | { kind: "removeSpecialDay"; date: string };
export type InventoryInput = { location: string };
export type ItemFields = { categoryId: string; name: string; slug?: string | undefined; description?: string | undefined; price: number; image?: string | null | undefined; active?: boolean | undefined; allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[] | undefined; dietary?: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[] | undefined; orderTypes?: ("pickup" | "delivery" | "dine_in")[] | undefined; prepMinutes?: number | undefined; station?: string | undefined; taxClass?: "food" | "drink" | "alcohol" | "other" | undefined; signature?: boolean | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined; optionGroupIds?: string[] | undefined; mealtimeIds?: string[] | undefined };
export type JoinWaitlistInput = { location: string; date: string; from: string; to: string; partySize: number; area?: string | undefined; guest: Contact; locale?: string | undefined };
export type KeyChannel = "web" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api";
export type KeyIdInput = { id: string };
export type KeyList = { items: ApiKey[]; blockedChannels: { channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; reason: string; at: string }[] };
export type ListDeliveriesInputSent = { id: string; state?: "pending" | "delivered" | "failed" | "cancelled" | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type ListMessagesInput = { channel?: "email" | "sms" | "staff" | undefined; state?: "queued" | "sending" | "sent" | "failed" | "skipped" | undefined; objectId?: string | undefined; query?: string | undefined; cursor?: string | undefined; limit?: number | undefined };
export type ListNotificationsInput = { cursor?: string | undefined; limit?: number | undefined };
export type ListOrdersInputSent = { location?: string | undefined; date?: string | undefined; status?: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled" | undefined; type?: "pickup" | "delivery" | "dine_in" | undefined; query?: string | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type ListReservationsInputSent = { location?: string | undefined; date?: string | undefined; status?: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show" | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type ListReviewsInput = { location: string; cursor?: string | undefined };
export type ListReviewsOutput = { items: Review[]; nextCursor: string | null; average: number | null; count: number };
export type ListRunsInput = { ruleId?: string | undefined; outcome?: "done" | "waiting" | "not_matched" | "rate_limited" | "too_deep" | "failed" | undefined; cursor?: string | undefined; limit?: number | undefined };
export type ListSlotsInput = { location: string; type: "pickup" | "delivery" | "dine_in"; date?: string | undefined };
export type ListSlotsOutput = { timezone: string; asap: boolean; readyAt: string | null; slots: { at: string; date: string; time: string; available: boolean }[] };
export type ListTasksInput = { state: "parked" | "due" | "scheduled"; kind?: string | undefined; cursor?: string | undefined; limit?: number | undefined };
export type Location = { id: string; slug: string; name: string; tagline: string; timezone: string; currency: string; address: { line1: string; city: string; postcode: string; country: string; lat: number | null; lng: number | null }; phone: string; email: string; open: boolean; openUntil: string | null; opensAt: string | null; hours: { weekday: number; ranges: TimeRange[] }[]; specialDays: { date: string; closed: boolean; ranges: TimeRange[]; note: string }[]; policies: { minPartySize: number; maxPartySize: number; largePartyFrom: number | null; cancelNoticeMinutes: number; maxAdvanceDays: number; text: string }; ordering: { enabled: boolean; types: string[]; pausedUntil: string | null }; areas: { id: string; name: string }[] };
export type LocationIdInput = { id: string };
export type ManageCancelInput = { reason?: "guest_request" | "restaurant_closed" | "duplicate" | "weather" | "illness" | "payment_failed" | "no_response" | "overbooked_by_staff" | "other" | undefined; text?: string | undefined; token: string };
export type ManageModifyInput = { revision: number; date?: string | undefined; time?: string | undefined; partySize?: number | undefined; area?: string | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; token: string };
export type ManageTokenInput = { token: string };
export type Menu = { location: string; currency: string; timezone: string; at: string; categories: MenuCategory[] };
export type MenuCategory = { id: string; name: string; slug: string; description: string; image: string | null; children: MenuCategory[]; items: MenuItem[] };
export type MenuForEditing = { version: string; categories: { id: string; parentId: string | null; name: string; slug: string; description: string; image: string | null; active: boolean; sort: number; translations: Record<string, unknown> }[]; items: { id: string; categoryId: string; name: string; slug: string; description: string; price: number; image: string | null; allergens: string[]; dietary: string[]; orderTypes: string[]; prepMinutes: number; station: string; taxClass: "food" | "drink" | "alcohol" | "other"; signature: boolean; optionGroupIds: string[]; mealtimeIds: string[]; overrides: { location: string; price: number | null; active: boolean | null }[]; stock: { location: string; quantity: number | null; soldOutOn: string | null }[]; active: boolean; sort: number; translations: Record<string, unknown> }[]; optionGroups: { id: string; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; translations: Record<string, unknown>; values: { id: string; name: string; price: number; isDefault: boolean; available: boolean; translations: Record<string, unknown> }[] }[]; mealtimes: { id: string; name: string; weekdays: number[]; start: string; end: string; translations: Record<string, unknown> }[] };
export type MenuIdInput = { id: string };
export type MenuIdOutput = { id: string };
export type MenuInput = { location: string; at?: string | undefined; locale?: string | undefined };
export type MenuItem = { id: string; name: string; slug: string; description: string; price: Money; available: boolean; soldOut: boolean; remaining: number | null; mealtimes: string[]; allergens: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[]; dietary: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[]; orderTypes: ("pickup" | "delivery" | "dine_in")[]; image: string | null; signature: boolean; prepMinutes: number; options: MenuOption[] };
export type MenuOption = { id: string; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; values: MenuOptionValue[] };
export type MenuOptionValue = { id: string; name: string; price: Money; available: boolean; default: boolean };
export type Message = { id: string; channel: "email" | "sms" | "staff"; recipient: string; template: string; locale: string; subject: string; state: "queued" | "sending" | "sent" | "failed" | "skipped"; createdAt: string; sentAt: string | null; text: string; html: string | null; attachments: { filename: string; contentType: string }[]; eventId: string | null; objectKind: string | null; objectId: string | null; providerId: string | null; error: string | null };
export type MessageIdInput = { id: string };
export type MessagePage = { items: MessageSummary[]; nextCursor: string | null };
export type MessageSummary = { id: string; channel: "email" | "sms" | "staff"; recipient: string; template: string; locale: string; subject: string; state: "queued" | "sending" | "sent" | "failed" | "skipped"; createdAt: string; sentAt: string | null };
export type ModerateReviewInput = { id: string; state: "published" | "rejected"; reply?: string | null | undefined };
export type ModerationListInput = { state: "pending" | "published" | "rejected"; cursor?: string | undefined };
export type ModerationListOutput = { items: Review[]; nextCursor: string | null };
export type ModifyInput = { id: string; revision: number; date?: string | undefined; time?: string | undefined; partySize?: number | undefined; area?: string | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; tables?: string[] | undefined; locked?: boolean | undefined; override?: { reason: string } | undefined };
export type Money = { amount: number; currency: string };
export type MoveCategoryInput = { id: string; parentId: string | null; position: number };
export type MovedOrder = { id: string; number: string; type: "pickup" | "delivery" | "dine_in"; previousStatus: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; revision: number; allowedActions: string[]; at: string };
export type Notification = { id: string; title: string; body: string; link: string | null; createdAt: string; readAt: string | null };
export type NotificationPage = { items: Notification[]; nextCursor: string | null; unread: number };
export type OperationsOverview = { serverTime: string; events: { undispatched: number; oldestSeconds: number; parked: number; lastHour: number }; queues: { name: string; due: number; scheduled: number; running: number; parked: number; doneLastHour: number; oldestSeconds: number }[]; throughput: { at: string; queue: string; done: number }[]; webhooks: { failingEndpoints: number; disabledEndpoints: number; pendingDeliveries: number }; messages: { queued: number; failed: number; sentLastHour: number } };
export type Order = { id: string; number: string; location: string; timezone: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; revision: number; allowedActions: string[]; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; contact: { name: string; phone?: string | undefined; email?: string | undefined }; address: Record<string, unknown> | null; table: string | null; notes?: string | undefined; lines: OrderLine[]; totals: Totals; coupon: string | null; payment: { method: "counter" | "on_delivery" | "card"; status: "unpaid" | "pending" | "paid" | "refunded" | "failed" }; scheduledFor: string | null; fireAt: string; readyAt: string; placedAt: string; cancelReason?: string | undefined; history?: HistoryEntry[] | undefined };
export type OrderIdInput = { id: string };
export type OrderLine = { id?: string | undefined; itemId: string | null; name: string; quantity: number; unitPrice: Money; options: { valueId: string; group: string; name: string; quantity: number; price: Money }[]; comment?: string | undefined; total: Money };
export type OrderPage = { items: Order[]; nextCursor: string | null };
export type OrderStatusInput = { id: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; reason?: string | undefined; revision?: number | undefined };
export type ParkedEvent = { id: string; name: string; at: string; parkedAt: string; error: string | null };
export type ParkedEventList = { items: ParkedEvent[] };
export type Period = { id: string; name: string; weekdays: number[]; startTime: string; endTime: string; slotMinutes: number; turnMinutes: { upTo: number; minutes: number }[]; bufferMinutes: number; pacingCovers: number | null; pacingParties: number | null; pacingCoversOnline: number | null; pacingPartiesOnline: number | null; minNoticeMinutes: number; maxAdvanceDays: number; minParty: number; maxPartyOnline: number; areaIds: string[]; walkInOnly: boolean };
export type PeriodSent = { id: string; name: string; weekdays: number[]; startTime: string; endTime: string; slotMinutes?: number | undefined; turnMinutes: { upTo: number; minutes: number }[]; bufferMinutes?: number | undefined; pacingCovers?: number | null | undefined; pacingParties?: number | null | undefined; pacingCoversOnline?: number | null | undefined; pacingPartiesOnline?: number | null | undefined; minNoticeMinutes?: number | undefined; maxAdvanceDays?: number | undefined; minParty?: number | undefined; maxPartyOnline?: number | undefined; areaIds?: string[] | undefined; walkInOnly?: boolean | undefined };
export type PlaceOrderInput = { quote: string; contact: Contact; payment: { method: "counter" | "on_delivery" | "card" }; notes?: string | undefined; locale?: string | undefined };
export type PlacedOrder = { id: string; number: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; trackingUrl: string; totals: Totals; readyAt: string; allowedActions: string[] };
export type Policy = { cancelUntil: string; cancelNoticeMinutes: number; holdMinutes: number; lateFee: Money | null; deposit: Money | null; text: string };
export type Preview = { to: string[]; subject: string; text: string; problems: string[] };
export type PreviewInput = { event: "reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed"; action: RuleAction; eventId?: string | undefined; locale?: "en" | "de" | undefined };
export type PrintOrderInput = { id: string; kind: "receipt" | "kitchen"; station?: string | undefined; width?: 32 | 42 | 48 | undefined };
export type PrintOrderOutput = { text: string; escpos: string };
export type Problem = { type: string; title: string; status: number; code: "VALIDATION_FAILED" | "UNAUTHENTICATED" | "FORBIDDEN" | "INSUFFICIENT_SCOPE" | "NOT_FOUND" | "SLOT_UNAVAILABLE" | "HOLD_EXPIRED" | "INVALID_TRANSITION" | "REVISION_CONFLICT" | "CONFLICT" | "PARTY_SIZE_NOT_ALLOWED" | "OUTSIDE_BOOKING_WINDOW" | "LOCATION_CLOSED" | "NOT_A_SLOT" | "TOO_LATE_TO_CHANGE" | "REASON_REQUIRED" | "ITEM_UNAVAILABLE" | "OUT_OF_STOCK" | "OPTION_INVALID" | "PRICE_CHANGED" | "BELOW_MINIMUM" | "OUTSIDE_DELIVERY_ZONE" | "COUPON_INVALID" | "ORDERING_PAUSED" | "PAYMENT_REQUIRED" | "PAYMENT_DECLINED" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_IN_FLIGHT" | "RATE_LIMITED" | "HOLD_LIMIT" | "BUSY" | "INTERNAL"; message: string; retryable: boolean; requestId: string; details?: Record<string, unknown> | undefined; alternatives?: Alternative[] | undefined; allowedActions?: string[] | undefined };
export type QuoteInput = { location: string; type: "pickup" | "delivery" | "dine_in"; at?: "asap" | string | undefined; lines: CartLine[]; coupon?: string | undefined; tip?: number | undefined; address?: Address | undefined; tableToken?: string | undefined };
export type QuoteOutput = { quote: string; expiresAt: string; location: string; type: "pickup" | "delivery" | "dine_in"; lines: OrderLine[]; totals: Totals; coupon: string | null; readyAt: string; slots?: { at: string; time: string; date: string; available: boolean }[] | undefined };
export type ReadNotificationsInput = { ids?: string[] | undefined };
export type RecallInput = { id: string; station?: string | undefined };
export type ReleaseHoldOutput = { holdId: string; released: boolean };
export type Removed = { id: string; removed: boolean };
export type ReorderMenuInput = { kind: "category" | "item"; parentId: string | null; ids: string[] };
export type ReorderMenuOutput = { ids: string[] };
export type ReplaySinceInput = { id: string; since: string };
export type Replayed = { replayed: number };
export type Reservation = { id: string; code: string; status: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show"; revision: number; allowedActions: ("approve" | "decline" | "seat" | "complete" | "noShow" | "cancel" | "modify")[]; location: string; date: string; time: string; timezone: string; startsAt: string; endsAt: string; partySize: number; area?: string | undefined; tables?: { id: string; name: string }[] | undefined; guest: { name: string; phone?: string | undefined; email?: string | undefined }; notes?: string | undefined; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; policy: Policy; attendanceConfirmed: boolean; locked?: boolean | undefined; seatedAt?: string | null | undefined; manageUrl?: string | undefined; deposit?: { amount: number; currency: string; status: string } | undefined; history?: HistoryEntry[] | undefined };
export type ReservationIdInput = { id: string };
export type ReservationPage = { items: Reservation[]; nextCursor: string | null };
export type Retried = { retried: number };
export type RetryParkedInput = { what: "tasks" | "events"; ids?: string[] | undefined };
export type Review = { id: string; location: string; rating: number; text: string; name: string; state: "pending" | "published" | "rejected"; reply: string | null; createdAt: string };
export type RotateSecretInput = { id: string; overlapHours?: number | undefined };
export type RotateTableCodesInput = { location: string; tableIds?: string[] | undefined };
export type Rule = { id: string; name: string; event: "reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed"; conditions: ConditionGroup; actions: RuleAction[]; ratePerHour: number | null; enabled: boolean; seeded: boolean; createdAt: string; lastRunAt: string | null; runsToday: number };
export type RuleAction = { kind: "email"; to: "customer" | "location" | "staff:super_admin" | "staff:manager" | "staff:staff" | string; template?: "order_confirmation" | "order_ready" | "order_cancelled" | "reservation_received" | "reservation_confirmation" | "reservation_modified" | "reservation_cancelled" | "reservation_reminder" | "reservation_no_show" | "waitlist_offer" | "review_request" | undefined; subject?: string | undefined; body?: string | undefined; delayMinutes?: number | undefined } | { kind: "sms"; to: "customer" | "location" | "staff:super_admin" | "staff:manager" | "staff:staff" | string; body: string; delayMinutes?: number | undefined } | { kind: "webhook"; endpointId: string; delayMinutes?: number | undefined } | { kind: "notify"; to: "staff:super_admin" | "staff:manager" | "staff:staff"; title: string; body: string; delayMinutes?: number | undefined } | { kind: "tag"; tag: string; delayMinutes?: number | undefined };
export type RuleIdInput = { id: string };
export type RuleList = { items: Rule[] };
export type RuleRun = { id: string; ruleId: string; rule: string; event: { id: string; name: string; at: string }; at: string; outcome: "done" | "waiting" | "not_matched" | "rate_limited" | "too_deep" | "failed"; actions: { index: number; kind: string; state: "done" | "waiting" | "skipped" | "failed"; to?: string | undefined; dueAt?: string | undefined; messageId?: string | undefined; note?: string | undefined }[] };
export type RuleRunPage = { items: RuleRun[]; nextCursor: string | null };
export type SaveCouponInput = { id?: string | undefined; code: string; kind: "percent" | "fixed" | "free_delivery"; value: number; cap: number | null; minimum: number; limitTotal: number | null; limitPerCustomer: number | null; startsAt: string | null; endsAt: string | null; orderTypes: ("pickup" | "delivery" | "dine_in")[]; autoApply: boolean; active: boolean };
export type SaveMealtimeInput = { id?: string | undefined; name: string; weekdays: number[]; start: string; end: string; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined };
export type SaveOptionGroupInput = { id?: string | undefined; name: string; kind: "single" | "multiple" | "quantity"; required: boolean; min: number; max: number; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined; values: { id?: string | undefined; name: string; price: number; isDefault?: boolean | undefined; available?: boolean | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined }[] };
export type SaveRuleInput = { id?: string | undefined; name: string; event: "reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed"; conditions: ConditionGroup; actions: RuleAction[]; ratePerHour: number | null; enabled: boolean };
export type SaveZoneInput = { id?: string | undefined; location: string; name: string; kind: "polygon" | "radius"; ring: [number, number][] | null; centerLat: number | null; centerLng: number | null; radiusMeters: number | null; postcodes: string[]; fee: number; minimum: number; freeOver: number | null; sort: number; active: boolean };
export type SeatInput = { id: string; tables?: string[] | undefined };
export type SetOverrideInput = { location: string; itemId: string; price: number | null; active: boolean | null };
export type SetStockInput = { location: string; itemId: string; quantity: number | null };
export type SettingGroup = "general" | "reservations" | "orders" | "mail" | "sms" | "branding";
export type SettingsGroup = { group: SettingGroup; version: number; fields: { name: string; value: string | number | boolean; source: "database" | "environment" | "default"; default: string | number | boolean; env?: string | undefined; setBy?: { name: string; at: string } | undefined }[] };
export type SettingsGroupInput = { group: SettingGroup };
export type SettingsUpdateInput = { group: SettingGroup; values: Record<string, string | number | boolean | null | { unchanged: true }>; version?: number | undefined };
export type Slot = { date: string; time: string; startsAt: string; endsAt: string; period: string; area?: string | undefined; areas: string[]; available: boolean; remainingCovers?: number | undefined; closedReason?: "full" | "pacing" | "notice" | "past" | "walk_in_only" | "party_size" | "area" | undefined; policy: Policy };
export type SoldOutInput = { location: string; itemId: string; soldOut: boolean };
export type SoldOutOutput = { itemId: string; soldOut: boolean };
export type SpecialDay = { date: string; closed: boolean; walkInOnly: boolean; ranges: TimeRange[]; note: string };
export type SpecialDaySent = { date: string; closed?: boolean | undefined; walkInOnly?: boolean | undefined; ranges?: TimeRange[] | undefined; note?: string | undefined };
export type StaffBookInput = { location: string; date?: string | undefined; time?: string | undefined; partySize: number; area?: string | undefined; tables?: string[] | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; kind: "phone" | "walk_in"; override?: { reason: string } | undefined };
export type StaffPlaceInput = { location: string; type: "pickup" | "delivery" | "dine_in"; at?: "asap" | string | undefined; lines: CartLine[]; coupon?: string | undefined; tip?: number | undefined; address?: Address | undefined; contact: Contact; tableId?: string | undefined; channel?: "phone" | "walk_in" | "staff" | undefined; payment?: { method: "counter" | "on_delivery" | "card" } | undefined; notes?: string | undefined; locale?: string | undefined };
export type SubmitReviewInput = { token: string; rating: number; text?: string | undefined; name?: string | undefined };
export type SubmitReviewOutput = { id: string };
export type SwapTablesInput = { id: string; withId: string };
export type Table = { id: string; areaId: string; name: string; minParty: number; maxParty: number; shape: "round" | "square" | "rectangle" | "bar"; priority: number; joinable: boolean; online: boolean; x: number; y: number; width: number; height: number; rotation: number };
export type TableCodesInput = { location: string };
export type TableOfCodeOutput = { location: string; table: string };
export type TableSent = { id: string; areaId: string; name: string; minParty?: number | undefined; maxParty: number; shape?: "round" | "square" | "rectangle" | "bar" | undefined; priority?: number | undefined; joinable?: boolean | undefined; online?: boolean | undefined; x?: number | undefined; y?: number | undefined; width?: number | undefined; height?: number | undefined; rotation?: number | undefined };
export type TableTokenInput = { token: string };
export type Task = { id: string; kind: string; queue: string; state: string; runAt: string; attempts: number; error: string | null; createdAt: string };
export type TaskPage = { items: Task[]; nextCursor: string | null };
export type TestMessageInput = { to: string };
export type Ticket = { id: string; number: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; version: number; revision: number; allowedStatuses: ("pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled")[]; name: string; table: string | null; notes?: string | undefined; placedAt: string; fireAt: string; readyAt: string; scheduledFor: string | null; lines: { id: string; itemId: string | null; name: string; quantity: number; options: string[]; comment?: string | undefined; station: string; bumpedAt: string | null; allergens: string[] }[] };
export type TimeOutput = { serverTime: string; timezone?: string | undefined };
export type TimeRange = { start: string; end: string };
export type Today = { location: string; date: string; timezone: string; currency: string; covers: { booked: number; seated: number; finished: number; noShows: number }; coversByStep: { time: string; startsAt: string; covers: number; maxCovers: number | null }[]; revenue: { today: number; lastWeek: number; orders: number; ordersLastWeek: number }; revenueByHour: { hour: string; today: number; lastWeek: number }[]; tickets: { open: number; oldestPlacedAt: string | null; late: number }; nextArrivals: { id: string; time: string; startsAt: string; name: string; partySize: number; status: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show"; tables: string[]; notes?: string | undefined }[]; decisions: { kind: "reservation" | "order"; id: string; text: string; at: string }[]; latestOrders: { id: string; number: string; name: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; total: number; placedAt: string }[] };
export type TodayFeedInput = { location: string; lastEventId?: string | null | undefined };
export type TodayFrame = { kind: "snapshot"; serverTime: string; snapshot: Today } | { kind: "change"; serverTime: string; change: Today } | { kind: "resync" };
export type TodayInput = { location: string };
export type ToggleRuleInput = { id: string; enabled: boolean };
export type Totals = { currency: string; subtotal: number; discount: number; deliveryFee: number; tip: number; taxIncluded: boolean; taxes: { name: string; rate: number; amount: number }[]; total: number };
export type TrackFrame = { kind: "snapshot"; serverTime: string; snapshot: TrackedOrder } | { kind: "change"; serverTime: string; change: { order: TrackedOrder } } | { kind: "resync" };
export type TrackInput = { token: string; lastEventId?: string | null | undefined };
export type TrackedOrder = { id: string; number: string; location: string; timezone: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; version: number; steps: { status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; at: string | null }[]; canCancel: boolean; cancelReason: string | null; table: string | null; payment: { method: "counter" | "on_delivery" | "card"; status: "unpaid" | "pending" | "paid" | "refunded" | "failed" }; canReview: boolean; readyAt: string; scheduledFor: string | null; lines: { name: string; quantity: number; options: string[]; comment?: string | undefined; total: Money }[]; totals: Totals; placedAt: string };
export type TrackingTokenInput = { token: string };
export type Unread = { unread: number };
export type UpdateCategoryInput = { name?: string | undefined; slug?: string | undefined | undefined; description?: string | undefined | undefined; image?: string | null | undefined | undefined; active?: boolean | undefined | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined | undefined; id: string };
export type UpdateEndpointInput = { id: string; url?: string | undefined; description?: string | undefined; events?: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[] | undefined; location?: string | null | undefined; includeContact?: boolean | undefined; rulesOnly?: boolean | undefined; enabled?: boolean | undefined };
export type UpdateItemInput = { categoryId?: string | undefined; name?: string | undefined; slug?: string | undefined | undefined; description?: string | undefined | undefined; price?: number | undefined; image?: string | null | undefined | undefined; active?: boolean | undefined | undefined; allergens?: ("gluten" | "crustaceans" | "eggs" | "fish" | "peanuts" | "soy" | "milk" | "nuts" | "celery" | "mustard" | "sesame" | "sulphites" | "lupin" | "molluscs")[] | undefined | undefined; dietary?: ("vegetarian" | "vegan" | "gluten_free" | "lactose_free" | "halal" | "spicy" | "alcohol")[] | undefined | undefined; orderTypes?: ("pickup" | "delivery" | "dine_in")[] | undefined | undefined; prepMinutes?: number | undefined | undefined; station?: string | undefined | undefined; taxClass?: "food" | "drink" | "alcohol" | "other" | undefined | undefined; signature?: boolean | undefined | undefined; translations?: Record<string, { name?: string | undefined; description?: string | undefined }> | undefined | undefined; optionGroupIds?: string[] | undefined | undefined; mealtimeIds?: string[] | undefined | undefined; id: string };
export type WaitlistEntry = { id: string; state: "waiting" | "offered" | "accepted" | "expired" | "left"; location: string; date: string; from: string; to: string; timezone: string; partySize: number; area?: string | undefined; ahead: number; offer: { holdId: string; startsAt: string; time: string; expiresAt: string } | null; reservationId: string | null };
export type WaitlistIdInput = { id: string };
export type ZonesInput = { location: string };
export type Procedures = {
  automations: {
    catalog: TRPCQueryProcedure<{ meta: object; input: void; output: EventCatalog }>;
    dryRun: TRPCQueryProcedure<{ meta: object; input: DryRunInputSent; output: DryRun }>;
    get: TRPCQueryProcedure<{ meta: object; input: RuleIdInput; output: Rule }>;
    list: TRPCQueryProcedure<{ meta: object; input: void; output: RuleList }>;
    preview: TRPCQueryProcedure<{ meta: object; input: PreviewInput; output: Preview }>;
    remove: TRPCMutationProcedure<{ meta: object; input: RuleIdInput; output: Removed }>;
    runs: TRPCQueryProcedure<{ meta: object; input: ListRunsInput; output: RuleRunPage }>;
    save: TRPCMutationProcedure<{ meta: object; input: SaveRuleInput; output: Rule }>;
    toggle: TRPCMutationProcedure<{ meta: object; input: ToggleRuleInput; output: Rule }>;
  };
  coupons: {
    list: TRPCQueryProcedure<{ meta: object; input: void; output: Coupon[] }>;
    remove: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: IdOutput }>;
    save: TRPCMutationProcedure<{ meta: object; input: SaveCouponInput; output: Coupon }>;
  };
  dashboard: {
    getToday: TRPCQueryProcedure<{ meta: object; input: TodayInput; output: Today }>;
    today: TRPCSubscriptionProcedure<{ meta: object; input: TodayFeedInput; output: AsyncIterable<{ id: string; data: TodayFrame }, void, unknown> }>;
  };
  delivery: {
    removeZone: TRPCMutationProcedure<{ meta: object; input: DeleteZoneInput; output: IdOutput }>;
    saveZone: TRPCMutationProcedure<{ meta: object; input: SaveZoneInput; output: DeliveryZone }>;
    zones: TRPCQueryProcedure<{ meta: object; input: ZonesInput; output: DeliveryZone[] }>;
  };
  inventory: {
    get: TRPCQueryProcedure<{ meta: object; input: InventoryInput; output: Inventory }>;
    preview: TRPCQueryProcedure<{ meta: object; input: InventoryChangeInputSent; output: Impact }>;
    save: TRPCMutationProcedure<{ meta: object; input: InventoryChangeInputSent; output: Inventory }>;
  };
  keys: {
    blockChannel: TRPCMutationProcedure<{ meta: object; input: BlockChannelInput; output: { channel: KeyChannel; blocked: boolean } }>;
    create: TRPCMutationProcedure<{ meta: object; input: CreateKeyInputSent; output: CreatedKey }>;
    list: TRPCQueryProcedure<{ meta: object; input: void; output: KeyList }>;
    revoke: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: { id: string; revoked: true } }>;
    rotate: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: CreatedKey }>;
  };
  kitchen: {
    board: TRPCSubscriptionProcedure<{ meta: object; input: BoardInput; output: AsyncIterable<{ id: string; data: BoardFrame }, void, unknown> }>;
    bump: TRPCMutationProcedure<{ meta: object; input: BumpInput; output: Ticket }>;
    recall: TRPCMutationProcedure<{ meta: object; input: RecallInput; output: Ticket }>;
    setSoldOut: TRPCMutationProcedure<{ meta: object; input: SoldOutInput; output: SoldOutOutput }>;
  };
  locations: {
    get: TRPCQueryProcedure<{ meta: object; input: LocationIdInput; output: Location }>;
    list: TRPCQueryProcedure<{ meta: object; input: void; output: { items: Location[]; nextCursor: string | null } }>;
  };
  manage: {
    calendar: TRPCQueryProcedure<{ meta: object; input: ManageTokenInput; output: CalendarFile }>;
    cancel: TRPCMutationProcedure<{ meta: object; input: ManageCancelInput; output: Reservation }>;
    confirmAttendance: TRPCMutationProcedure<{ meta: object; input: ManageTokenInput; output: Reservation }>;
    get: TRPCQueryProcedure<{ meta: object; input: ManageTokenInput; output: Reservation }>;
    modify: TRPCMutationProcedure<{ meta: object; input: ManageModifyInput; output: Reservation }>;
  };
  menu: {
    createCategory: TRPCMutationProcedure<{ meta: object; input: CreateCategoryInput; output: MenuIdOutput }>;
    createItem: TRPCMutationProcedure<{ meta: object; input: ItemFields; output: MenuIdOutput }>;
    deleteCategory: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
    deleteItem: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
    deleteMealtime: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
    deleteOptionGroup: TRPCMutationProcedure<{ meta: object; input: MenuIdInput; output: MenuIdOutput }>;
    exportFile: TRPCQueryProcedure<{ meta: object; input: ExportMenuInput; output: ExportMenuOutput }>;
    get: TRPCQueryProcedure<{ meta: object; input: MenuInput; output: Menu }>;
    getForEditing: TRPCQueryProcedure<{ meta: object; input: void; output: MenuForEditing }>;
    importFile: TRPCMutationProcedure<{ meta: object; input: ImportMenuInput; output: ImportMenuOutput }>;
    moveCategory: TRPCMutationProcedure<{ meta: object; input: MoveCategoryInput; output: MenuIdOutput }>;
    reorder: TRPCMutationProcedure<{ meta: object; input: ReorderMenuInput; output: ReorderMenuOutput }>;
    saveMealtime: TRPCMutationProcedure<{ meta: object; input: SaveMealtimeInput; output: MenuIdOutput }>;
    saveOptionGroup: TRPCMutationProcedure<{ meta: object; input: SaveOptionGroupInput; output: MenuIdOutput }>;
    setOverride: TRPCMutationProcedure<{ meta: object; input: SetOverrideInput; output: MenuIdOutput }>;
    setStock: TRPCMutationProcedure<{ meta: object; input: SetStockInput; output: MenuIdOutput }>;
    updateCategory: TRPCMutationProcedure<{ meta: object; input: UpdateCategoryInput; output: MenuIdOutput }>;
    updateItem: TRPCMutationProcedure<{ meta: object; input: UpdateItemInput; output: MenuIdOutput }>;
  };
  messages: {
    get: TRPCQueryProcedure<{ meta: object; input: MessageIdInput; output: Message }>;
    list: TRPCQueryProcedure<{ meta: object; input: ListMessagesInput; output: MessagePage }>;
    resend: TRPCMutationProcedure<{ meta: object; input: MessageIdInput; output: Message }>;
    test: TRPCMutationProcedure<{ meta: object; input: TestMessageInput; output: Message }>;
  };
  notifications: {
    list: TRPCQueryProcedure<{ meta: object; input: ListNotificationsInput; output: NotificationPage }>;
    read: TRPCMutationProcedure<{ meta: object; input: ReadNotificationsInput; output: Unread }>;
  };
  operations: {
    overview: TRPCQueryProcedure<{ meta: object; input: void; output: OperationsOverview }>;
    parkedEvents: TRPCQueryProcedure<{ meta: object; input: void; output: ParkedEventList }>;
    retry: TRPCMutationProcedure<{ meta: object; input: RetryParkedInput; output: Retried }>;
    tasks: TRPCQueryProcedure<{ meta: object; input: ListTasksInput; output: TaskPage }>;
  };
  orders: {
    cancel: TRPCMutationProcedure<{ meta: object; input: CancelOrderInput; output: MovedOrder }>;
    cancelByToken: TRPCMutationProcedure<{ meta: object; input: CancelByTokenInput; output: MovedOrder }>;
    get: TRPCQueryProcedure<{ meta: object; input: OrderIdInput; output: Order }>;
    list: TRPCQueryProcedure<{ meta: object; input: ListOrdersInputSent; output: OrderPage }>;
    place: TRPCMutationProcedure<{ meta: object; input: PlaceOrderInput; output: PlacedOrder }>;
    print: TRPCQueryProcedure<{ meta: object; input: PrintOrderInput; output: PrintOrderOutput }>;
    quote: TRPCMutationProcedure<{ meta: object; input: QuoteInput; output: QuoteOutput }>;
    rotateTableCodes: TRPCMutationProcedure<{ meta: object; input: RotateTableCodesInput; output: { id: string; name: string; area: string; url: string | null }[] }>;
    setStatus: TRPCMutationProcedure<{ meta: object; input: OrderStatusInput; output: MovedOrder }>;
    slots: TRPCQueryProcedure<{ meta: object; input: ListSlotsInput; output: ListSlotsOutput }>;
    staffPlace: TRPCMutationProcedure<{ meta: object; input: StaffPlaceInput; output: PlacedOrder }>;
    tableCodes: TRPCQueryProcedure<{ meta: object; input: TableCodesInput; output: { id: string; name: string; area: string; url: string | null }[] }>;
    tableOfCode: TRPCQueryProcedure<{ meta: object; input: TableTokenInput; output: TableOfCodeOutput }>;
    track: TRPCSubscriptionProcedure<{ meta: object; input: TrackInput; output: AsyncIterable<{ id: string; data: TrackFrame }, void, unknown> }>;
    tracked: TRPCQueryProcedure<{ meta: object; input: TrackingTokenInput; output: TrackedOrder }>;
  };
  reservations: {
    approve: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
    availability: TRPCQueryProcedure<{ meta: object; input: AvailabilityInputSent; output: AvailabilityOutput }>;
    book: TRPCMutationProcedure<{ meta: object; input: BookInput; output: Reservation }>;
    bookDay: TRPCQueryProcedure<{ meta: object; input: BookDayInput; output: BookDay }>;
    cancel: TRPCMutationProcedure<{ meta: object; input: DeclineInput; output: Reservation }>;
    complete: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
    confirm: TRPCMutationProcedure<{ meta: object; input: ConfirmInput; output: Reservation }>;
    decline: TRPCMutationProcedure<{ meta: object; input: DeclineInput; output: Reservation }>;
    extendHold: TRPCMutationProcedure<{ meta: object; input: HoldIdInput; output: HoldOutput }>;
    get: TRPCQueryProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
    hold: TRPCMutationProcedure<{ meta: object; input: HoldInput; output: HoldOutput }>;
    list: TRPCQueryProcedure<{ meta: object; input: ListReservationsInputSent; output: ReservationPage }>;
    modify: TRPCMutationProcedure<{ meta: object; input: ModifyInput; output: Reservation }>;
    noShow: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
    releaseHold: TRPCMutationProcedure<{ meta: object; input: HoldIdInput; output: ReleaseHoldOutput }>;
    seat: TRPCMutationProcedure<{ meta: object; input: SeatInput; output: Reservation }>;
    staffBook: TRPCMutationProcedure<{ meta: object; input: StaffBookInput; output: Reservation }>;
    swap: TRPCMutationProcedure<{ meta: object; input: SwapTablesInput; output: Reservation }>;
    watch: TRPCSubscriptionProcedure<{ meta: object; input: BookFeedInput; output: AsyncIterable<{ id: string; data: BookFrame }, void, unknown> }>;
  };
  reviews: {
    list: TRPCQueryProcedure<{ meta: object; input: ListReviewsInput; output: ListReviewsOutput }>;
    listForModeration: TRPCQueryProcedure<{ meta: object; input: ModerationListInput; output: ModerationListOutput }>;
    moderate: TRPCMutationProcedure<{ meta: object; input: ModerateReviewInput; output: Review }>;
    submit: TRPCMutationProcedure<{ meta: object; input: SubmitReviewInput; output: SubmitReviewOutput }>;
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
  waitlist: {
    accept: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: Reservation }>;
    get: TRPCQueryProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
    join: TRPCMutationProcedure<{ meta: object; input: JoinWaitlistInput; output: WaitlistEntry }>;
    leave: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
  };
  webhooks: {
    create: TRPCMutationProcedure<{ meta: object; input: CreateEndpointInputSent; output: EndpointWithSecret }>;
    deliveries: TRPCQueryProcedure<{ meta: object; input: ListDeliveriesInputSent; output: DeliveryPage }>;
    delivery: TRPCQueryProcedure<{ meta: object; input: DeliveryIdInput; output: DeliveryDetail }>;
    get: TRPCQueryProcedure<{ meta: object; input: EndpointIdInput; output: Endpoint }>;
    list: TRPCQueryProcedure<{ meta: object; input: void; output: EndpointList }>;
    remove: TRPCMutationProcedure<{ meta: object; input: EndpointIdInput; output: Removed }>;
    replay: TRPCMutationProcedure<{ meta: object; input: DeliveryIdInput; output: Delivery }>;
    replaySince: TRPCMutationProcedure<{ meta: object; input: ReplaySinceInput; output: Replayed }>;
    rotate: TRPCMutationProcedure<{ meta: object; input: RotateSecretInput; output: EndpointWithSecret }>;
    test: TRPCMutationProcedure<{ meta: object; input: EndpointIdInput; output: Delivery }>;
    update: TRPCMutationProcedure<{ meta: object; input: UpdateEndpointInput; output: Endpoint }>;
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
