// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type SessionProcedures = {
  current: TRPCQueryProcedure<{ meta: object; input: void; output: { kind: "anonymous" | "guest" | "staff" | "key" | "system"; name: string | null; permissions: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "menu:manage" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "guests:manage" | "guests:export" | "guests:erase" | "automations:manage" | "webhooks:manage" | "keys:manage" | "locations:manage" | "settings:read" | "settings:manage" | "settings:secure" | "staff:manage" | "audit:read" | "operations:manage" | "dashboard:read")[]; locationIds: string[] | null } }>;
  signOut: TRPCMutationProcedure<{ meta: object; input: void; output: { signedOut: boolean } }>;
};
