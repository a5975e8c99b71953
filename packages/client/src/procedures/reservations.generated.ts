// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCSubscriptionProcedure,
} from '@trpc/server';
import type {
  Contact,
  Policy,
  Reservation,
} from './shared.generated.ts';

export type AvailabilityInputSent = { location: string; date: string; partySize: number | string; time?: string | undefined; area?: string | undefined; windowMinutes?: number | string | undefined };
export type AvailabilityOutput = { location: string; date: string; timezone: string; partySize: number; serverTime: string; understood?: { date: string; weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"; time?: string | undefined; approximate?: boolean | undefined } | undefined; slots: Slot[] };
export type BookDay = { location: string; date: string; timezone: string; serverTime: string; version: number; rulesVersion: number; note: string; closed: "closed" | "walk_in_only" | null; lateAfterMinutes: number; areas: { id: string; name: string }[]; tables: FloorTable[]; periods: { id: string; name: string; startsAt: string; endsAt: string }[]; pacing: { startsAt: string; time: string; covers: number; maxCovers: number | null; parties: number; maxParties: number | null }[]; reservations: Reservation[]; holds: { id: string; startsAt: string; endsAt: string; partySize: number; tables: string[]; expiresAt: string }[] };
export type BookDayInput = { location: string; date: string };
export type BookFeedInput = { location: string; date: string; lastEventId?: string | null | undefined };
export type BookFrame = { kind: "snapshot"; serverTime: string; snapshot: BookDay } | { kind: "change"; serverTime: string; change: BookDay } | { kind: "resync" };
export type BookInput = { location: string; date: string; time: string; partySize: number; area?: string | undefined; startsAt?: string | undefined; guest: Contact; notes?: string | undefined; locale?: string | undefined };
export type CancelInput = { id: string; reason?: "guest_request" | "restaurant_closed" | "duplicate" | "weather" | "illness" | "payment_failed" | "no_response" | "overbooked_by_staff" | "other" | undefined; text?: string | undefined };
export type ConfirmInput = { holdId: string; guest: Contact; notes?: string | undefined; locale?: string | undefined };
export type DayNoteInput = { location: string; date: string; note: string };
export type DayNoteOutput = { date: string; note: string };
export type FloorTable = { id: string; name: string; area: string; minParty: number; maxParty: number; shape: string; x: number; y: number; width: number; height: number; rotation: number };
export type HoldIdInput = { holdId: string };
export type HoldInput = { location: string; date: string; time: string; partySize: number; area?: string | undefined; startsAt?: string | undefined };
export type HoldOutput = { holdId: string; expiresAt: string; serverTime: string; location: string; date: string; time: string; timezone: string; startsAt: string; endsAt: string; partySize: number; area?: string | undefined; extendable: boolean; requiresApproval: boolean; policy: Policy };
export type ListReservationsInputSent = { location?: string | undefined; date?: string | undefined; status?: "pending" | "confirmed" | "seated" | "completed" | "cancelled" | "no_show" | undefined; cursor?: string | undefined; limit?: number | string | undefined };
export type LookupInput = { id?: string | undefined; code?: string | undefined; phone?: string | undefined; surname?: string | undefined; location?: string | undefined; date?: string | undefined };
export type ModifyInput = { id: string; revision: number; date?: string | undefined; time?: string | undefined; partySize?: number | undefined; area?: string | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; tables?: string[] | undefined; locked?: boolean | undefined; override?: { reason: string } | undefined };
export type ReleaseHoldOutput = { holdId: string; released: boolean };
export type ReservationIdInput = { id: string };
export type ReservationPage = { items: Reservation[]; nextCursor: string | null };
export type SeatInput = { id: string; tables?: string[] | undefined };
export type Slot = { date: string; time: string; startsAt: string; endsAt: string; period: string; area?: string | undefined; areas: string[]; available: boolean; remainingCovers?: number | undefined; closedReason?: "full" | "pacing" | "notice" | "past" | "walk_in_only" | "party_size" | "area" | undefined; policy: Policy };
export type StaffBookInput = { location: string; date?: string | undefined; time?: string | undefined; partySize: number; area?: string | undefined; tables?: string[] | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; kind: "phone" | "walk_in"; override?: { reason: string } | undefined };
export type SwapTablesInput = { id: string; withId: string };

export type ReservationsProcedures = {
  approve: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
  availability: TRPCQueryProcedure<{ meta: object; input: AvailabilityInputSent; output: AvailabilityOutput }>;
  book: TRPCMutationProcedure<{ meta: object; input: BookInput; output: Reservation }>;
  bookDay: TRPCQueryProcedure<{ meta: object; input: BookDayInput; output: BookDay }>;
  cancel: TRPCMutationProcedure<{ meta: object; input: CancelInput; output: Reservation }>;
  complete: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
  confirm: TRPCMutationProcedure<{ meta: object; input: ConfirmInput; output: Reservation }>;
  decline: TRPCMutationProcedure<{ meta: object; input: CancelInput; output: Reservation }>;
  extendHold: TRPCMutationProcedure<{ meta: object; input: HoldIdInput; output: HoldOutput }>;
  get: TRPCQueryProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
  hold: TRPCMutationProcedure<{ meta: object; input: HoldInput; output: HoldOutput }>;
  list: TRPCQueryProcedure<{ meta: object; input: ListReservationsInputSent; output: ReservationPage }>;
  lookup: TRPCQueryProcedure<{ meta: object; input: LookupInput; output: Reservation }>;
  modify: TRPCMutationProcedure<{ meta: object; input: ModifyInput; output: Reservation }>;
  noShow: TRPCMutationProcedure<{ meta: object; input: ReservationIdInput; output: Reservation }>;
  releaseHold: TRPCMutationProcedure<{ meta: object; input: HoldIdInput; output: ReleaseHoldOutput }>;
  seat: TRPCMutationProcedure<{ meta: object; input: SeatInput; output: Reservation }>;
  setDayNote: TRPCMutationProcedure<{ meta: object; input: DayNoteInput; output: DayNoteOutput }>;
  staffBook: TRPCMutationProcedure<{ meta: object; input: StaffBookInput; output: Reservation }>;
  swap: TRPCMutationProcedure<{ meta: object; input: SwapTablesInput; output: Reservation }>;
  watch: TRPCSubscriptionProcedure<{ meta: object; input: BookFeedInput; output: AsyncIterable<{ id: string; data: BookFrame }, void, unknown> }>;
};
