import { type ApiContext, type Budget, type Principal, preferredLocale } from '@tavola/api';
import { callerOf, DomainError } from '@tavola/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';

type Kind = 'query' | 'mutation' | 'subscription';

/** One request as the procedures see it: who acts, in which language, and where headers, counts and failures go. */
export function contextFor(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  principal: Principal,
): ApiContext {
  const { actor } = principal;
  return {
    domain: domainFor(services, principal, request.id, preferredLocale(request.headers['accept-language'])),
    testFault: header(request, 'x-test-fault'),
    loseAnswer: () => request.raw.socket.destroy(),
    idempotencyKey: header(request, 'idempotency-key'),
    sessionToken: principal.sessionToken,
    doorbell: services.doorbell,
    setHeader: (name, value) => reply.header(name, value),
    onFailure: (error, path) => services.log.error({ error, path, requestId: request.id }, 'procedure failed'),
    limit: async (path, kind) => {
      await countRequest(services, request, reply, principal, kind);
      if (actor.kind === 'key') reply.keyUse = { actor, operation: path, write: kind === 'mutation' };
    },
  };
}

export function domainFor(
  services: Services,
  { actor, clockShiftMs = 0 }: Principal,
  requestId: string,
  locale: string,
): ApiContext['domain'] {
  return {
    db: services.connection.db,
    clock: () => new Date(Date.now() + clockShiftMs),
    ...(clockShiftMs === 0 ? {} : { clockShiftMs }),
    actor,
    settings: services.settings,
    secrets: services.secrets,
    requestId,
    locale,
    publicUrl: services.env.publicUrl,
    ring: services.doorbell.ring,
  };
}

/** Counts a request and says in its headers how much is left; RATE_LIMITED says it too. */
export async function countRequest(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  principal: Principal,
  kind: Kind,
): Promise<void> {
  try {
    const budget = await takeFromBudget(services, request, principal, kind);
    if (budget) announce(reply, budget);
  } catch (error) {
    if (error instanceof DomainError && typeof error.refusal.details?.limit === 'number') {
      const { details, retryAfterSeconds = 0 } = error.refusal;
      announce(reply, { limit: Number(details.limit), remaining: 0, resetSeconds: retryAfterSeconds });
    }
    throw error;
  }
}

/** Counts against the key's or the address's minute. Staff sessions and reads made on this very machine are not counted. */
function takeFromBudget(
  { limits, secrets }: Services,
  request: FastifyRequest,
  { actor, ratePerMinute }: Principal,
  kind: Kind,
): Promise<Budget | undefined> {
  if (actor.kind === 'key' && actor.id !== null) return limits.key(actor.id, ratePerMinute ?? 1);
  if (actor.kind !== 'anonymous') return Promise.resolve(undefined);
  const read = kind !== 'mutation';
  if (read && isThisMachine(request)) return Promise.resolve(undefined);
  return limits.address(callerOf(secrets, request.ip), read ? 'read' : 'write');
}

function announce(reply: FastifyReply, { limit, remaining, resetSeconds }: Budget): void {
  reply.header('RateLimit-Policy', `"requests";q=${limit};w=60`);
  reply.header('RateLimit', `"requests";r=${remaining};t=${resetSeconds}`);
}

function isThisMachine(request: FastifyRequest): boolean {
  if (request.headers['x-forwarded-for'] !== undefined) return false;
  const { remoteAddress } = request.raw.socket;
  return remoteAddress === '127.0.0.1' || remoteAddress === '::1' || remoteAddress === '::ffff:127.0.0.1';
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
