// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type ApiKey = { id: string; prefix: string; lastFour: string; name: string; channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; mode: "live" | "test"; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "menu:manage" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "guests:manage" | "guests:export" | "guests:erase" | "automations:manage" | "webhooks:manage" | "keys:manage" | "locations:manage" | "settings:read" | "settings:manage" | "settings:secure" | "staff:manage" | "audit:read" | "operations:manage" | "dashboard:read")[]; locationIds: string[] | null; ratePerMinute: number; holdLimit: number | null; createdAt: string; lastUsedAt: string | null; expiresAt: string | null; revokedAt: string | null; overlapUntil: string | null; usage: { hour: string; requests: number; errors: number }[] };
export type BlockChannelInput = { channel: KeyChannel; blocked: boolean; reason?: string | undefined };
export type CreateKeyInputSent = { name: string; channel: KeyChannel; scopes: ("availability:read" | "reservations:read" | "reservations:write" | "reservations:manage" | "waitlist:write" | "menu:read" | "orders:read" | "orders:write" | "orders:manage" | "kitchen:manage" | "guests:read" | "webhooks:manage")[]; locations?: string[] | undefined; test?: boolean | undefined; ratePerMinute?: number | undefined; holdLimit?: number | undefined; expiresAt?: string | undefined };
export type CreatedKey = { id: string; key: string };
export type KeyChannel = "web" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api";
export type KeyIdInput = { id: string };
export type KeyList = { items: ApiKey[]; blockedChannels: { channel: "web" | "staff" | "walk_in" | "phone" | "voice" | "whatsapp" | "widget" | "google" | "partner" | "api" | "system"; reason: string; at: string }[] };
export type KeyWritesInput = { id: string; cursor?: string | undefined; limit?: number | undefined };
export type KeyWritesPage = { items: { id: string; at: string; operation: string; outcome: string; requestId: string | null }[]; nextCursor: string | null };

export type KeysProcedures = {
  blockChannel: TRPCMutationProcedure<{ meta: object; input: BlockChannelInput; output: { channel: KeyChannel; blocked: boolean } }>;
  create: TRPCMutationProcedure<{ meta: object; input: CreateKeyInputSent; output: CreatedKey }>;
  list: TRPCQueryProcedure<{ meta: object; input: void; output: KeyList }>;
  revoke: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: { id: string; revoked: true } }>;
  rotate: TRPCMutationProcedure<{ meta: object; input: KeyIdInput; output: CreatedKey }>;
  writes: TRPCQueryProcedure<{ meta: object; input: KeyWritesInput; output: KeyWritesPage }>;
};
