// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';

export type BoardFrame = { kind: "snapshot"; serverTime: string; snapshot: BoardSnapshot } | { kind: "change"; serverTime: string; change: { ticket: Ticket } } | { kind: "resync" };
export type BoardInput = { location: string; lastEventId?: string | null | undefined };
export type BoardSnapshot = { location: string; timezone: string; stations: string[]; tickets: Ticket[] };
export type BumpInput = { id: string; station: string; bumped: boolean };
export type PauseOrderingInput = { location: string; minutes: number | null };
export type PauseOrderingOutput = { pausedUntil: string | null };
export type RecallInput = { id: string; station?: string | undefined };
export type SoldOutInput = { location: string; itemId: string; soldOut: boolean };
export type SoldOutOutput = { itemId: string; soldOut: boolean };
export type Ticket = { id: string; number: string; type: "pickup" | "delivery" | "dine_in"; status: "pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled"; version: number; revision: number; allowedStatuses: ("pending" | "confirmed" | "preparing" | "ready" | "out_for_delivery" | "delivered" | "picked_up" | "served" | "cancelled")[]; name: string; table: string | null; notes?: string | undefined; placedAt: string; fireAt: string; readyAt: string; scheduledFor: string | null; lines: { id: string; itemId: string | null; name: string; quantity: number; options: string[]; comment?: string | undefined; station: string; bumpedAt: string | null; allergens: string[] }[] };

export type KitchenProcedures = {
  board: TRPCSubscriptionProcedure<{ meta: object; input: BoardInput; output: AsyncIterable<{ id: string; data: BoardFrame }, void, unknown> }>;
  bump: TRPCMutationProcedure<{ meta: object; input: BumpInput; output: Ticket }>;
  pauseOrdering: TRPCMutationProcedure<{ meta: object; input: PauseOrderingInput; output: PauseOrderingOutput }>;
  recall: TRPCMutationProcedure<{ meta: object; input: RecallInput; output: Ticket }>;
  setSoldOut: TRPCMutationProcedure<{ meta: object; input: SoldOutInput; output: SoldOutOutput }>;
};
