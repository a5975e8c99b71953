// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Alternative,
  Contact,
  OfferTokenInput,
  Policy,
  Reservation,
} from './shared.generated.ts';

export type JoinWaitlistInput = { location: string; date: string; from: string; to: string; partySize: number; area?: string | undefined; guest: Contact; locale?: string | undefined };
export type WaitlistEntry = { id: string; state: "waiting" | "offered" | "accepted" | "expired" | "left"; location: string; date: string; from: string; to: string; timezone: string; partySize: number; area?: string | undefined; ahead: number; offer: { holdId: string; startsAt: string; time: string; expiresAt: string } | null; reservationId: string | null };
export type WaitlistIdInput = { id: string };
export type WaitlistOffer = { state: "waiting" | "offered" | "accepted" | "expired" | "left"; location: string; date: string; time: string; timezone: string; startsAt: string; partySize: number; area?: string | undefined; name: string; expiresAt: string; secondsLeft: number; policy: Policy; alternatives: Alternative[]; manageUrl: string | null };

export type WaitlistProcedures = {
  accept: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: Reservation }>;
  acceptOffer: TRPCMutationProcedure<{ meta: object; input: OfferTokenInput; output: Reservation }>;
  declineOffer: TRPCMutationProcedure<{ meta: object; input: OfferTokenInput; output: WaitlistEntry }>;
  get: TRPCQueryProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
  join: TRPCMutationProcedure<{ meta: object; input: JoinWaitlistInput; output: WaitlistEntry }>;
  leave: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
  offer: TRPCQueryProcedure<{ meta: object; input: OfferTokenInput; output: WaitlistOffer }>;
};
