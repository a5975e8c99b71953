// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Contact,
  Reservation,
} from './shared.generated.ts';

export type JoinWaitlistInput = { location: string; date: string; from: string; to: string; partySize: number; area?: string | undefined; guest: Contact; locale?: string | undefined };
export type WaitlistEntry = { id: string; state: "waiting" | "offered" | "accepted" | "expired" | "left"; location: string; date: string; from: string; to: string; timezone: string; partySize: number; area?: string | undefined; ahead: number; offer: { holdId: string; startsAt: string; time: string; expiresAt: string } | null; reservationId: string | null };
export type WaitlistIdInput = { id: string };

export type WaitlistProcedures = {
  accept: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: Reservation }>;
  get: TRPCQueryProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
  join: TRPCMutationProcedure<{ meta: object; input: JoinWaitlistInput; output: WaitlistEntry }>;
  leave: TRPCMutationProcedure<{ meta: object; input: WaitlistIdInput; output: WaitlistEntry }>;
};
