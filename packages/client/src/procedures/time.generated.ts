// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCQueryProcedure,
} from '@trpc/server';

export type TimeOutput = { serverTime: string; timezone?: string | undefined };

export type TimeProcedures = {
  now: TRPCQueryProcedure<{ meta: object; input: void; output: TimeOutput }>;
};
