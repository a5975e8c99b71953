// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  OfferTokenInput,
  Reservation,
} from './shared.generated.ts';

export type CalendarFile = { filename: string; contentType: string; content: string };
export type ManageCancelInput = { reason?: "guest_request" | "restaurant_closed" | "duplicate" | "weather" | "illness" | "payment_failed" | "no_response" | "overbooked_by_staff" | "other" | undefined; text?: string | undefined; token: string };
export type ManageModifyInput = { revision: number; date?: string | undefined; time?: string | undefined; partySize?: number | undefined; area?: string | undefined; guest?: { name?: string | undefined; phone?: string | undefined | undefined; email?: string | undefined | undefined } | undefined; notes?: string | undefined; token: string };

export type ManageProcedures = {
  calendar: TRPCQueryProcedure<{ meta: object; input: OfferTokenInput; output: CalendarFile }>;
  cancel: TRPCMutationProcedure<{ meta: object; input: ManageCancelInput; output: Reservation }>;
  confirmAttendance: TRPCMutationProcedure<{ meta: object; input: OfferTokenInput; output: Reservation }>;
  get: TRPCQueryProcedure<{ meta: object; input: OfferTokenInput; output: Reservation }>;
  modify: TRPCMutationProcedure<{ meta: object; input: ManageModifyInput; output: Reservation }>;
};
