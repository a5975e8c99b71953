import { asDomainError, type Ctx, DomainError, fingerprint } from '@tavola/domain';
import { ERRORS, type Permission, TEST_FAULTS, type TestFault } from '@tavola/shared';
import { initTRPC, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';
import { brokenText } from './broken-text.ts';
import type { ApiContext } from './context.ts';
import { toProblem } from './problem.ts';
import type { RestRoute } from './rest-route.ts';

export interface Access {
  /** What the actor must hold; `null` for procedures anyone may call. */
  permission: Permission | null;
  /** False refuses API keys: sessions only. */
  keys?: boolean;
  /** Only for callers in test mode. */
  testOnly?: boolean;
}

/** Every procedure states who may call it; a test refuses one that does not. */
export interface Meta {
  access?: Access;
  openapi?: RestRoute;
}

const KEY_PATTERN = /^[\x21-\x7e]{16,255}$/;

const t = initTRPC
  .context<ApiContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = refusalOf(error);
      const problem = toProblem(refusal, ctx?.domain.requestId ?? 'unknown', ctx?.domain.locale ?? 'en');
      // What is thrown outside a procedure, by its context or a running subscription, arrives without its own code.
      const code = error.code === 'INTERNAL_SERVER_ERROR' ? ERRORS[refusal.code].trpc : error.code;
      return {
        ...shape,
        code: TRPC_ERROR_CODES_BY_KEY[code],
        message: problem.message,
        data: { code, httpStatus: problem.status, path: shape.data.path, problem },
      };
    },
  });

/** The refusal behind a tRPC error; input that does not parse is VALIDATION_FAILED with one issue per field. */
export function refusalOf(error: TRPCError): DomainError {
  if (error.cause instanceof DomainError) return error.cause;
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) {
    const issues = error.cause.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return new DomainError('VALIDATION_FAILED', { details: { issues } }, { cause: error });
  }
  if (error.code === 'NOT_FOUND') return new DomainError('NOT_FOUND', {}, { cause: error });
  if (error.code === 'UNAUTHORIZED') return new DomainError('UNAUTHENTICATED', {}, { cause: error });
  if (
    ['BAD_REQUEST', 'PARSE_ERROR', 'METHOD_NOT_SUPPORTED', 'UNSUPPORTED_MEDIA_TYPE', 'PAYLOAD_TOO_LARGE'].includes(
      error.code,
    )
  ) {
    return new DomainError(
      'VALIDATION_FAILED',
      { details: { issues: [{ path: '', message: error.message }] } },
      { cause: error },
    );
  }
  return asDomainError(error.cause ?? error);
}

/** Turns whatever a use case throws into the contract's refusal; unexpected failures are reported, their text stays here. */
const refusals = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const refusal = refusalOf(result.error);
  if (refusal.code === 'INTERNAL') ctx.onFailure?.(result.error.cause ?? result.error, path);
  const { retryAfterSeconds } = refusal.refusal;
  if (retryAfterSeconds !== undefined) ctx.setHeader?.('Retry-After', String(Math.ceil(retryAfterSeconds)));
  throw new TRPCError({ code: ERRORS[refusal.code].trpc, message: refusal.code, cause: refusal });
});

const permitted = t.middleware(async ({ ctx, meta, path, type, next }) => {
  const access = meta?.access;
  if (!access) throw new DomainError('INTERNAL', {}, { cause: new Error(`${path} declares no access`) });
  await ctx.limit?.(path, type);
  const { actor } = ctx.domain;
  if (access.keys === false && actor.kind === 'key') throw new DomainError('INSUFFICIENT_SCOPE');
  const lacks = access.permission !== null && !actor.permissions.has(access.permission);
  if (lacks || (access.testOnly && actor.mode !== 'test')) {
    if (actor.kind === 'anonymous') throw new DomainError('UNAUTHENTICATED');
    throw new DomainError(actor.kind === 'key' ? 'INSUFFICIENT_SCOPE' : 'FORBIDDEN', {
      details: { required: lacks ? access.permission : 'a test key' },
    });
  }
  return next();
});

/** Lets go wrong what a test key asked for: see docs/test-mode.md for what each fault does where. */
const rehearsed = t.middleware(async ({ ctx, type, next }) => {
  const fault = requestedFault(ctx);
  if (fault === undefined) return next();
  if (fault === 'busy') throw new DomainError('BUSY', { retryAfterSeconds: 1 });
  if (fault === 'slot_taken') return next({ ctx: { ...ctx, domain: { ...ctx.domain, rehearseSlotTaken: true } } });
  let replayed = false;
  const setHeader = (name: string, value: string) => {
    replayed ||= name === 'Idempotent-Replayed';
    ctx.setHeader?.(name, value);
  };
  const result = await next({ ctx: { ...ctx, setHeader } });
  if (type === 'mutation' && result.ok && !replayed) ctx.loseAnswer?.();
  return result;
});

function requestedFault({ testFault, domain }: ApiContext): TestFault | undefined {
  if (testFault === undefined) return undefined;
  const fault = TEST_FAULTS.find((known) => known === testFault);
  const wrong = domain.actor.mode !== 'test' ? 'Only test keys may ask for faults' : 'Use one of the listed faults';
  if (fault === undefined || domain.actor.mode !== 'test') {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'X-Test-Fault', message: wrong }], faults: TEST_FAULTS },
    });
  }
  return fault;
}

/** Refuses texts that no database can keep, wherever they stand in the input. */
const wellFormed = t.middleware(async ({ getRawInput, next }) => {
  const path = brokenText(await getRawInput());
  if (path === undefined) return next();
  throw new DomainError('VALIDATION_FAILED', {
    details: { issues: [{ path, message: 'Send whole characters only' }] },
  });
});

/** Runs after input is parsed, so the fingerprint is taken over what the use case will see. */
const once = t.middleware(async ({ ctx, path, type, input, next }) => {
  const domain: Ctx = { ...ctx.domain };
  if (type === 'mutation') {
    const key = ctx.idempotencyKey?.replace(/^"(.*)"$/, '$1');
    if (key === undefined) {
      if (domain.actor.kind === 'key') throw new DomainError('IDEMPOTENCY_KEY_REQUIRED');
    } else {
      if (!KEY_PATTERN.test(key)) {
        throw new DomainError('VALIDATION_FAILED', {
          details: { issues: [{ path: 'Idempotency-Key', message: 'Use 16 to 255 visible ASCII characters' }] },
        });
      }
      if ((ctx.batchSize ?? 1) > 1) {
        throw new DomainError('VALIDATION_FAILED', {
          details: { issues: [{ path: 'Idempotency-Key', message: 'A batch with a key may hold one call only' }] },
        });
      }
      // An answer is repeated only to whom the same locations are open: the use case judges that, and a replay skips it.
      const { locationIds } = domain.actor;
      const asked = locationIds === null ? input : { input, locations: [...locationIds].sort() };
      domain.intent = { key, operation: path, fingerprint: fingerprint(path, asked) };
      domain.onReplay = () => ctx.setHeader?.('Idempotent-Replayed', 'true');
    }
  }
  return next({ ctx: { domain } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/**
 * Start of every procedure: `procedure({ permission }, { openapi })`, then `.input`, `.output` and the resolver built with
 * `.use(oncePerKey)` where it writes.
 */
export const procedure = (access: Access, openapi?: RestRoute) =>
  t.procedure
    .meta({ access, ...(openapi ? { openapi } : {}) })
    .use(refusals)
    .use(permitted)
    .use(wellFormed)
    .use(rehearsed);

export const oncePerKey = once;
