// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';
import type {
  Contact,
  HistoryEntry,
  Money,
} from './shared.generated.ts';

export type Address = { line1: string; line2?: string | undefined; city: string; postcode?: string | undefined; lat?: number | undefined; lng?: number | undefined; instructions?: string | undefined };
export type Bill = { currency: string; table: string | null; tab: { id: string; openedAt: string; closedAt: string | null } | null; orders: { id: string; number: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; total: number }[]; lines: { id: string; orderId: string; name: string; options: string[]; quantity: number; net: number }[]; total: number; paid: number; due: number; payments: { id: string; orderId: string; kind: "payment" | "refund"; method: string; amount: number; reason: string | null; actor: string | null; at: string }[] };
export type CancelByTokenInput = { token: string; reason?: string | undefined };
export type CancelOrderInput = { id: string; reason?: string | undefined };
export type CartLine = { itemId: string; quantity: number; options?: { valueId: string; quantity?: number | undefined }[] | undefined; comment?: string | undefined };
export type CloseTabInput = { id: string; reason: string };
export type EditOrderInput = { id: string; revision: number; lines: ({ lineId: string; quantity: number; comment?: string | undefined } | CartLine)[]; reason?: string | undefined };
export type ListOrdersInputSent = { location?: string | undefined; date?: string | undefined; status?: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled" | undefined; type?: "pickup" | "delivery" | "dine_in" | undefined; query?: string | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type ListSlotsInput = { location: string; type: "pickup" | "delivery" | "dine_in"; date?: string | undefined };
export type ListSlotsOutput = { timezone: string; asap: boolean; readyAt: string | null; days: string[]; slots: { at: string; date: string; time: string; available: boolean }[] };
export type MovedOrder = { id: string; number: string; type: "pickup" | "delivery" | "dine_in"; previousStatus: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; revision: number; allowedActions: string[]; at: string };
export type Order = { id: string; number: string; location: string; timezone: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; revision: number; allowedActions: string[]; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; contact: { name: string; phone?: string | undefined; email?: string | undefined }; address: Record<string, unknown> | null; table: string | null; notes?: string | undefined; lines: OrderLine[]; totals: Totals; coupon: string | null; payment: { method: "counter" | "on_delivery" | "card"; status: "unpaid" | "pending" | "paid" | "refunded" | "failed"; paid?: number | undefined; refunded?: number | undefined }; tab?: string | null | undefined; loyalty?: { redeemed: number; earns: number } | undefined; scheduledFor: string | null; fireAt: string; readyAt: string; placedAt: string; cancelReason?: string | undefined; history?: HistoryEntry[] | undefined };
export type OrderAgainOutput = { location: string; lines: { itemId: string; quantity: number; options: { valueId: string; quantity: number }[]; comment?: string | undefined }[]; left: string[] };
export type OrderDiscount = { kind: "item" | "coupon" | "loyalty"; name: string; amount: number };
export type OrderIdInput = { id: string };
export type OrderLine = { id?: string | undefined; itemId: string | null; name: string; quantity: number; unitPrice: Money; options: { valueId: string; group: string; name: string; quantity: number; price: Money }[]; comment?: string | undefined; total: Money; discount?: { name: string; amount: Money } | undefined };
export type OrderPage = { items: Order[]; nextCursor: string | null };
export type OrderStatusInput = { id: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; reason?: string | undefined; revision?: number | undefined };
export type PlaceOrderInput = { quote: string; contact: Contact; payment: { method: "counter" | "on_delivery" | "card" }; notes?: string | undefined; locale?: string | undefined };
export type PlacedOrder = { id: string; number: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; trackingUrl: string; totals: Totals; readyAt: string; allowedActions: string[] };
export type PrintOrderInput = { id: string; kind: "receipt" | "kitchen"; station?: string | undefined; width?: 32 | 42 | 48 | undefined };
export type PrintOrderOutput = { text: string; escpos: string };
export type QuoteInput = { location: string; type: "pickup" | "delivery" | "dine_in"; at?: "asap" | string | undefined; lines: CartLine[]; coupon?: string | undefined; tip?: number | undefined; redeem?: { points: number; token?: string | undefined } | undefined; address?: Address | undefined; tableToken?: string | undefined };
export type QuoteOutput = { quote: string; expiresAt: string; location: string; type: "pickup" | "delivery" | "dine_in"; lines: OrderLine[]; totals: Totals; coupon: string | null; loyalty?: { redeems: number; earns: number } | undefined; readyAt: string; days?: string[] | undefined; slots?: { at: string; time: string; date: string; available: boolean }[] | undefined };
export type RecordPaymentInput = { id: string; amount?: number | undefined; method: "cash" | "card" | "voucher" | "other"; reference?: string | undefined };
export type RefundOrderInput = { id: string; amount?: number | undefined; reason: string };
export type RotateTableCodesInput = { location: string; tableIds?: string[] | undefined };
export type ServedTablesInput = { location: string };
export type SplitBillInput = { id: string; by: { parts: number } | { shares: { lineId: string; quantity: number }[][] } };
export type SplitBillOutput = { currency: string; total: number; amounts: number[]; rest: boolean };
export type StaffPlaceInput = { location: string; type: "pickup" | "delivery" | "dine_in"; at?: "asap" | string | undefined; lines: CartLine[]; coupon?: string | undefined; tip?: number | undefined; redeem?: { points: number; token?: string | undefined } | undefined; address?: Address | undefined; contact: Contact; tableId?: string | undefined; channel?: "phone" | "walk_in" | "staff" | undefined; payment?: { method: "counter" | "on_delivery" | "card" } | undefined; notes?: string | undefined; locale?: string | undefined };
export type TableCodesInput = { location: string };
export type TableOfCodeOutput = { location: string; table: string };
export type TableTab = { location: string; table: string; currency: string | null; rounds: { number: string; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; placedAt: string; total: number; lines: { name: string; quantity: number }[] }[]; total: number; due: number };
export type TableTokenInput = { token: string };
export type Totals = { currency: string; subtotal: number; discount: number; discounts?: OrderDiscount[] | undefined; deliveryFee: number; tip: number; taxIncluded: boolean; taxes: { name: string; rate: number; amount: number }[]; total: number };
export type TrackFrame = { kind: "snapshot"; serverTime: string; snapshot: TrackedOrder } | { kind: "change"; serverTime: string; change: { order: TrackedOrder } } | { kind: "resync" };
export type TrackInput = { token: string; lastEventId?: string | null | undefined };
export type TrackedOrder = { id: string; number: string; location: string; timezone: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; version: number; steps: { status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; at: string | null }[]; canCancel: boolean; cancelReason: string | null; table: string | null; payment: { method: "counter" | "on_delivery" | "card"; status: "unpaid" | "pending" | "paid" | "refunded" | "failed" }; canReview: boolean; readyAt: string; scheduledFor: string | null; lines: { name: string; quantity: number; options: string[]; comment?: string | undefined; total: Money }[]; totals: Totals; placedAt: string };
export type TrackingTokenInput = { token: string };

export type OrdersProcedures = {
  again: TRPCQueryProcedure<{ meta: object; input: TrackingTokenInput; output: OrderAgainOutput }>;
  bill: TRPCQueryProcedure<{ meta: object; input: OrderIdInput; output: Bill }>;
  cancel: TRPCMutationProcedure<{ meta: object; input: CancelOrderInput; output: MovedOrder }>;
  cancelByToken: TRPCMutationProcedure<{ meta: object; input: CancelByTokenInput; output: MovedOrder }>;
  closeTab: TRPCMutationProcedure<{ meta: object; input: CloseTabInput; output: Bill }>;
  edit: TRPCMutationProcedure<{ meta: object; input: EditOrderInput; output: Order }>;
  get: TRPCQueryProcedure<{ meta: object; input: OrderIdInput; output: Order }>;
  list: TRPCQueryProcedure<{ meta: object; input: ListOrdersInputSent; output: OrderPage }>;
  place: TRPCMutationProcedure<{ meta: object; input: PlaceOrderInput; output: PlacedOrder }>;
  print: TRPCQueryProcedure<{ meta: object; input: PrintOrderInput; output: PrintOrderOutput }>;
  quote: TRPCMutationProcedure<{ meta: object; input: QuoteInput; output: QuoteOutput }>;
  recordPayment: TRPCMutationProcedure<{ meta: object; input: RecordPaymentInput; output: Bill }>;
  refund: TRPCMutationProcedure<{ meta: object; input: RefundOrderInput; output: Order }>;
  rotateTableCodes: TRPCMutationProcedure<{ meta: object; input: RotateTableCodesInput; output: { id: string; name: string; area: string; url: string | null }[] }>;
  setStatus: TRPCMutationProcedure<{ meta: object; input: OrderStatusInput; output: MovedOrder }>;
  slots: TRPCQueryProcedure<{ meta: object; input: ListSlotsInput; output: ListSlotsOutput }>;
  splitBill: TRPCQueryProcedure<{ meta: object; input: SplitBillInput; output: SplitBillOutput }>;
  staffPlace: TRPCMutationProcedure<{ meta: object; input: StaffPlaceInput; output: PlacedOrder }>;
  tableCodes: TRPCQueryProcedure<{ meta: object; input: TableCodesInput; output: { id: string; name: string; area: string; url: string | null }[] }>;
  tableOfCode: TRPCQueryProcedure<{ meta: object; input: TableTokenInput; output: TableOfCodeOutput }>;
  tableTab: TRPCQueryProcedure<{ meta: object; input: TableTokenInput; output: TableTab }>;
  tables: TRPCQueryProcedure<{ meta: object; input: ServedTablesInput; output: { id: string; name: string; area: string; due: number | null }[] }>;
  track: TRPCSubscriptionProcedure<{ meta: object; input: TrackInput; output: AsyncIterable<{ id: string; data: TrackFrame }, void, unknown> }>;
  tracked: TRPCQueryProcedure<{ meta: object; input: TrackingTokenInput; output: TrackedOrder }>;
};
