// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Removed,
} from './shared.generated.ts';

export type Attempt = { at: string; status: number | null; latencyMs: number; error: string | null; response: string | null; headers: Record<string, string> | null };
export type CreateEndpointInputSent = { url: string; description?: string | undefined; events?: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[] | undefined; location?: string | null | undefined; includeContact?: boolean | undefined; rulesOnly?: boolean | undefined };
export type Delivery = { id: string; endpointId: string; event: string; eventId: string; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; nextAttemptAt: string | null; createdAt: string; deliveredAt: string | null; replayOf: string | null };
export type DeliveryDetail = { id: string; endpointId: string; event: string; eventId: string; state: "pending" | "delivered" | "failed" | "cancelled"; attempts: number; nextAttemptAt: string | null; createdAt: string; deliveredAt: string | null; replayOf: string | null; body: string; log: Attempt[] };
export type DeliveryIdInput = { id: string };
export type DeliveryPage = { items: Delivery[]; nextCursor: string | null };
export type Endpoint = { id: string; url: string; description: string; events: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[]; location: string | null; includeContact: boolean; rulesOnly: boolean; apiVersion: string; enabled: boolean; disabledReason: "owner" | "failing" | "gone" | null; failingSince: string | null; lastSuccessAt: string | null; previousSecretUntil: string | null; createdAt: string };
export type EndpointIdInput = { id: string };
export type EndpointList = { items: Endpoint[]; nextCursor: null };
export type EndpointWithSecret = { id: string; url: string; description: string; events: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[]; location: string | null; includeContact: boolean; rulesOnly: boolean; apiVersion: string; enabled: boolean; disabledReason: "owner" | "failing" | "gone" | null; failingSince: string | null; lastSuccessAt: string | null; previousSecretUntil: string | null; createdAt: string; secret: string };
export type ListDeliveriesInputSent = { id: string; state?: "pending" | "delivered" | "failed" | "cancelled" | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type ReplaySinceInputSent = { id: string; since: string; which?: "failed" | "all" | undefined };
export type Replayed = { replayed: number };
export type RotateSecretInput = { id: string; overlapHours?: number | undefined };
export type UpdateEndpointInput = { id: string; url?: string | undefined; description?: string | undefined; events?: ("reservation.held" | "reservation.hold_expired" | "reservation.created" | "reservation.confirmed" | "reservation.modified" | "reservation.cancelled" | "reservation.seated" | "reservation.completed" | "reservation.no_show" | "reservation.reminder_24h" | "reservation.reminder_2h" | "order.created" | "order.status_changed" | "order.modified" | "order.cancelled" | "order.refunded" | "waitlist.joined" | "waitlist.offered" | "waitlist.accepted" | "waitlist.expired" | "review.submitted" | "menu.item_sold_out" | "customer.erased" | "payment.succeeded" | "payment.failed")[] | undefined; location?: string | null | undefined; includeContact?: boolean | undefined; rulesOnly?: boolean | undefined; enabled?: boolean | undefined };

export type WebhooksProcedures = {
  create: TRPCMutationProcedure<{ meta: object; input: CreateEndpointInputSent; output: EndpointWithSecret }>;
  deliveries: TRPCQueryProcedure<{ meta: object; input: ListDeliveriesInputSent; output: DeliveryPage }>;
  delivery: TRPCQueryProcedure<{ meta: object; input: DeliveryIdInput; output: DeliveryDetail }>;
  get: TRPCQueryProcedure<{ meta: object; input: EndpointIdInput; output: Endpoint }>;
  list: TRPCQueryProcedure<{ meta: object; input: void; output: EndpointList }>;
  remove: TRPCMutationProcedure<{ meta: object; input: EndpointIdInput; output: Removed }>;
  replay: TRPCMutationProcedure<{ meta: object; input: DeliveryIdInput; output: Delivery }>;
  replaySince: TRPCMutationProcedure<{ meta: object; input: ReplaySinceInputSent; output: Replayed }>;
  rotate: TRPCMutationProcedure<{ meta: object; input: RotateSecretInput; output: EndpointWithSecret }>;
  test: TRPCMutationProcedure<{ meta: object; input: EndpointIdInput; output: Delivery }>;
  update: TRPCMutationProcedure<{ meta: object; input: UpdateEndpointInput; output: Endpoint }>;
};
