import type { AnyTRPCProcedure } from '@trpc/server';
import type { z } from 'zod';
import type { ApiContext } from './context.ts';
import type { RestRoute } from './rest-route.ts';
import { appRouter } from './router.ts';
import type { Access, Meta } from './trpc.ts';
import { describedBy } from './trusted-output.ts';

/** What a procedure declares, read from the router. */
export interface ProcedureFacts {
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  access: Access | undefined;
  rest: RestRoute | undefined;
  input: z.ZodType | undefined;
  output: z.ZodType | undefined;
}

interface BuiltDef {
  type: ProcedureFacts['type'];
  meta?: Meta;
  inputs: z.ZodType[];
  output?: z.ZodType;
}

const builtProcedures = () => Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>);

/** Every procedure with what it declares, sorted by path. */
export function procedureFacts(): ProcedureFacts[] {
  return builtProcedures()
    .map(([path, { _def }]) => {
      const { type, meta, inputs, output } = _def as unknown as BuiltDef;
      return {
        path,
        type,
        access: meta?.access,
        rest: meta?.openapi,
        input: inputs.at(-1),
        output: output && describedBy(output),
      };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export interface RestOperation {
  procedure: string;
  type: 'query' | 'mutation';
  access: Access;
  route: RestRoute;
  /** 201 for requests that bring something into being, else 200; the same when replayed. */
  status: 200 | 201;
  params: string[];
  input: z.ZodType | undefined;
  output: z.ZodType;
  /** Runs the procedure with all its checks; rejects with a TRPCError. */
  call(ctx: ApiContext, input: unknown, signal: AbortSignal): Promise<unknown>;
}

const CREATING = new Set([
  'reservations.hold',
  'reservations.confirm',
  'reservations.book',
  'orders.place',
  'webhooks.create',
  'waitlist.join',
]);

type Invoke = (options: {
  path: string;
  getRawInput: () => Promise<unknown>;
  ctx: ApiContext;
  type: string;
  signal: AbortSignal;
  batchIndex: number;
}) => Promise<unknown>;

/** Every procedure that is reachable as REST, ready to be called. */
export function restOperations(): RestOperation[] {
  const byPath = new Map(builtProcedures());
  return procedureFacts().flatMap(({ path, type, access, rest, input, output }) => {
    const built = byPath.get(path);
    if (!rest || !built || !access || !output || type === 'subscription') return [];
    const invoke = built as unknown as Invoke;
    return {
      procedure: path,
      type,
      access,
      route: rest,
      status: CREATING.has(path) ? (201 as const) : (200 as const),
      params: [...rest.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
      input,
      output,
      call: (ctx, raw, signal) =>
        invoke({ path, getRawInput: () => Promise.resolve(raw), ctx, type, signal, batchIndex: 0 }),
    };
  });
}
