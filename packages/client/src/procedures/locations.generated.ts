// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';
import type {
  Hours,
  TimeRange,
} from './shared.generated.ts';

export type Location = { id: string; slug: string; name: string; tagline: string; timezone: string; currency: string; address: { line1: string; city: string; postcode: string; country: string; lat: number | null; lng: number | null }; phone: string; email: string; open: boolean; openUntil: string | null; opensAt: string | null; hours: { weekday: number; ranges: TimeRange[] }[]; specialDays: { date: string; closed: boolean; ranges: TimeRange[]; note: string }[]; policies: { minPartySize: number; maxPartySize: number; largePartyFrom: number | null; cancelNoticeMinutes: number; maxAdvanceDays: number; text: string }; booking: { enabled: boolean; pausedUntil: string | null }; ordering: { enabled: boolean; types: string[]; pausedUntil: string | null }; areas: { id: string; name: string }[] };
export type LocationIdInput = { id: string };
export type OrderHours = { location: string; timezone: string; opening: Hours[]; services: { type: "pickup" | "delivery" | "dine_in"; offered: boolean; hours: Hours[] | null }[] };
export type OrderHoursInput = { location: string };
export type PauseLocationInput = { location: string; what: "bookings" | "orders"; until: string | null };
export type SaveOrderHoursInput = { location: string; type: "pickup" | "delivery" | "dine_in"; offered: boolean; hours: Hours[] | null };
export type UpdateLocationInput = { location: string; name?: string | undefined; tagline?: string | undefined; address?: { line1: string; city: string; postcode: string; country: "" | string; lat: number | null; lng: number | null } | undefined; phone?: "" | string | undefined; email?: "" | string | undefined };

export type LocationsProcedures = {
  get: TRPCQueryProcedure<{ meta: object; input: LocationIdInput; output: Location }>;
  list: TRPCQueryProcedure<{ meta: object; input: void; output: { items: Location[]; nextCursor: string | null } }>;
  orderHours: TRPCQueryProcedure<{ meta: object; input: OrderHoursInput; output: OrderHours }>;
  pause: TRPCMutationProcedure<{ meta: object; input: PauseLocationInput; output: Location }>;
  saveOrderHours: TRPCMutationProcedure<{ meta: object; input: SaveOrderHoursInput; output: OrderHours }>;
  update: TRPCMutationProcedure<{ meta: object; input: UpdateLocationInput; output: Location }>;
};
