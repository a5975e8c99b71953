// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  TimeRange,
} from './shared.generated.ts';

export type Location = { id: string; slug: string; name: string; tagline: string; timezone: string; currency: string; address: { line1: string; city: string; postcode: string; country: string; lat: number | null; lng: number | null }; phone: string; email: string; open: boolean; openUntil: string | null; opensAt: string | null; hours: { weekday: number; ranges: TimeRange[] }[]; specialDays: { date: string; closed: boolean; ranges: TimeRange[]; note: string }[]; policies: { minPartySize: number; maxPartySize: number; largePartyFrom: number | null; cancelNoticeMinutes: number; maxAdvanceDays: number; text: string }; booking: { enabled: boolean; pausedUntil: string | null }; ordering: { enabled: boolean; types: string[]; pausedUntil: string | null }; areas: { id: string; name: string }[] };
export type LocationIdInput = { id: string };
export type PauseLocationInput = { location: string; what: "bookings" | "orders"; until: string | null };
export type UpdateLocationInput = { location: string; name?: string | undefined; tagline?: string | undefined; address?: { line1: string; city: string; postcode: string; country: "" | string; lat: number | null; lng: number | null } | undefined; phone?: "" | string | undefined; email?: "" | string | undefined };

export type LocationsProcedures = {
  get: TRPCQueryProcedure<{ meta: object; input: LocationIdInput; output: Location }>;
  list: TRPCQueryProcedure<{ meta: object; input: void; output: { items: Location[]; nextCursor: string | null } }>;
  pause: TRPCMutationProcedure<{ meta: object; input: PauseLocationInput; output: Location }>;
  update: TRPCMutationProcedure<{ meta: object; input: UpdateLocationInput; output: Location }>;
};
