// Written by `npm run generate -w packages/client` from the procedures and their schemas. Do not edit.
import type {
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from '@trpc/server';

export type SetTestClockInput = { now?: "real" | string | undefined; advanceSeconds?: number | undefined };
export type TestClock = { now: string; realTime: string; shiftSeconds: number };

export type TestModeProcedures = {
  clock: TRPCQueryProcedure<{ meta: object; input: void; output: TestClock }>;
  setClock: TRPCMutationProcedure<{ meta: object; input: SetTestClockInput; output: TestClock }>;
};
