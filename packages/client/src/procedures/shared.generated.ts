// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.

export type Alternative = { location: string; date: string; time: string; startsAt: string; partySize: number; area?: string | undefined };
export type Contact = { name: string; phone?: string | undefined; email?: string | undefined };
export type HistoryEntry = { at: string; action: string; actor: { kind: string; name?: string | undefined; channel: string }; reason?: string | undefined; text?: string | undefined; before?: Record<string, unknown> | undefined; after?: Record<string, unknown> | undefined };
export type Hours = { weekday: number; ranges: TimeRange[] };
export type IdOutput = { id: string };
export type MenuIdInput = { id: string };
export type Money = { amount: number; currency: string };
export type OfferTokenInput = { token: string };
export type Policy = { cancelUntil: string; cancelNoticeMinutes: number; holdMinutes: number; lateFee: Money | null; deposit: Money | null; text: string };
export type Problem = { type: string; title: string; status: number; code: "VALIDATION_FAILED" | "UNAUTHENTICATED" | "FORBIDDEN" | "INSUFFICIENT_SCOPE" | "NOT_FOUND" | "SLOT_UNAVAILABLE" | "HOLD_EXPIRED" | "INVALID_TRANSITION" | "REVISION_CONFLICT" | "CONFLICT" | "PARTY_SIZE_NOT_ALLOWED" | "OUTSIDE_BOOKING_WINDOW" | "LOCATION_CLOSED" | "NOT_A_SLOT" | "TOO_LATE_TO_CHANGE" | "REASON_REQUIRED" | "ITEM_UNAVAILABLE" | "OUT_OF_STOCK" | "OPTION_INVALID" | "PRICE_CHANGED" | "BELOW_MINIMUM" | "OUTSIDE_DELIVERY_ZONE" | "COUPON_INVALID" | "ORDERING_PAUSED" | "PAYMENT_REQUIRED" | "PAYMENT_DECLINED" | "IDEMPOTENCY_KEY_REQUIRED" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_IN_FLIGHT" | "RATE_LIMITED" | "HOLD_LIMIT" | "BUSY" | "INTERNAL"; message: string; retryable: boolean; requestId: string; details?: Record<string, unknown> | undefined; alternatives?: Alternative[] | undefined; allowedActions?: string[] | undefined };
export type Removed = { id: string; removed: boolean };
export type Reservation = { id: string; code: string; status: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show"; revision: number; allowedActions: ("approve" | "decline" | "seat" | "complete" | "noShow" | "cancel" | "modify")[]; location: string; date: string; time: string; timezone: string; startsAt: string; endsAt: string; partySize: number; area?: string | undefined; tables?: { id: string; name: string }[] | undefined; guest: { name: string; phone?: string | undefined; email?: string | undefined }; notes?: string | undefined; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; policy: Policy; attendanceConfirmed: boolean; locked?: boolean | undefined; seatedAt?: string | null | undefined; manageUrl?: string | undefined; deposit?: { amount: number; currency: string; status: string } | undefined; history?: HistoryEntry[] | undefined };
export type TimeRange = { start: string; end: string };
