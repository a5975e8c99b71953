// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type PushFollow = { following: boolean };
export type PushFollowInput = { follow: { kind: "order" | "reservation"; token: string }; endpoint: string };
export type PushKey = { publicKey: string };
export type SubscribeToPushInput = { follow: { kind: "order" | "reservation"; token: string }; subscription: { endpoint: string; keys: { p256dh: string; auth: string } } };

export type PushProcedures = {
  following: TRPCQueryProcedure<{ meta: object; input: PushFollowInput; output: PushFollow }>;
  key: TRPCQueryProcedure<{ meta: object; input: void; output: PushKey }>;
  subscribe: TRPCMutationProcedure<{ meta: object; input: SubscribeToPushInput; output: PushFollow }>;
  unsubscribe: TRPCMutationProcedure<{ meta: object; input: PushFollowInput; output: PushFollow }>;
};
