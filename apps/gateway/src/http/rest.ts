import { preferredLocale, type RestOperation, restInput, restOperations } from '@tavola/api';
import { anonymousActor } from '@tavola/domain';
import type { Mode } from '@tavola/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';
import { type AnswerCache, createAnswerCache, type StoredAnswer } from './answer-cache.ts';
import { contextFor, countRequest, domainFor } from './context.ts';
import { principalOf } from './principal.ts';
import { refuse } from './refuse.ts';
import { requireOwnPages } from './same-origin.ts';
import { stringifyOnce } from './stringify-once.ts';

const PUBLIC = anonymousActor('nobody').permissions;
/** Answers that all callers share are kept as bytes until something rings, at most this long. */
const SHARED_MS = 900;
/** Longer addresses of the same thing, below the object it belongs to. */
const ALSO_AT: Record<string, string[]> = { 'webhooks.replay': ['/webhooks/{endpoint}/deliveries/{id}/replay'] };

/** Serves every procedure that has a REST route below `/api/v1`. */
export function registerRest(app: FastifyInstance, services: Services): void {
  const cache = createAnswerCache(SHARED_MS);
  services.doorbell.on('menu', () => cache.clear());
  services.doorbell.on('settings', () => cache.clear());
  for (const operation of restOperations()) {
    const { procedure, route } = operation;
    const serve = route.shared ? sharedHandler(operation, services, cache) : handler(operation, services);
    for (const path of [route.path, ...(ALSO_AT[procedure] ?? [])]) {
      const url = `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      app.route({ method: route.method, url, config: { operation: procedure }, handler: serve });
    }
  }
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
type Fields = Record<string, unknown>;

function handler(operation: RestOperation, services: Services): Handler {
  const read = restInput(operation);
  const isPublic = operation.access.permission === null || PUBLIC.has(operation.access.permission);
  const anyOrigin = operation.route.method === 'GET' && isPublic;
  return async (request, reply) => {
    if (anyOrigin) reply.header('Access-Control-Allow-Origin', '*');
    try {
      const principal = await principalOf(services, request.headers, request.ip);
      if (operation.type === 'mutation') requireOwnPages(services, request, principal);
      const context = contextFor(services, request, reply, principal);
      const input = read(request.params as Fields, request.query as Fields, request.body);
      const result = await operation.call(context, input, NEVER);
      return reply.code(operation.status).header('Content-Type', JSON_TYPE).send(stringifyOnce(result));
    } catch (error) {
      return refuse(services, request, reply, error);
    }
  };
}

const JSON_TYPE = 'application/json; charset=utf-8';
/** Requests run to their end once begun: a client that hangs up finds its answer by its idempotency key. */
const NEVER = new AbortController().signal;

/** The same for reads that all callers of a mode share: permission and budget are checked, then stored bytes are sent. */
function sharedHandler(operation: RestOperation, services: Services, cache: AnswerCache): Handler {
  const plain = handler(operation, services);
  const read = restInput(operation);
  const { permission } = operation.access;

  /** Makes the answer as anybody would get it, so that it does not depend on who asked first. */
  function make(request: FastifyRequest, mode: Mode, locale: string): Promise<unknown> {
    const principal = { actor: { ...anonymousActor('shared'), mode } };
    const context = {
      domain: domainFor(services, principal, request.id, locale),
      onFailure: (error: unknown) => services.log.error({ error, requestId: request.id }, 'procedure failed'),
    };
    return operation.call(context, read(request.params as Fields, request.query as Fields, undefined), NEVER);
  }

  return async (request, reply) => {
    try {
      const principal = await principalOf(services, request.headers, request.ip);
      const { actor } = principal;
      const isShared =
        actor.mode === 'live' &&
        actor.locationIds === null &&
        (permission === null || actor.permissions.has(permission)) &&
        (request.query as Fields).at === undefined;
      if (!isShared) return await plain(request, reply);
      const locale = preferredLocale(request.headers['accept-language']);
      const key = `${actor.mode} ${locale} ${request.url}`;
      // What is kept costs nothing; whatever reaches the database counts, so that nobody asks for ever new addresses.
      if (actor.kind === 'key' || !cache.has(key)) await countRequest(services, request, reply, principal, 'query');
      if (actor.kind === 'key') reply.keyUse = { actor, operation: operation.procedure, write: false };
      const answer = await cache.get(key, () => make(request, actor.mode, locale));
      return sendShared(request, reply, answer);
    } catch (error) {
      return refuse(services, request, reply, error);
    }
  };
}

function sendShared(request: FastifyRequest, reply: FastifyReply, { body, packed, etag }: StoredAnswer): FastifyReply {
  reply.headers({
    'Access-Control-Allow-Origin': '*',
    ETag: etag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding, Accept-Language, Authorization',
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesPacked) reply.header('Content-Encoding', 'gzip');
  return reply.header('Content-Type', JSON_TYPE).send(takesPacked ? packed() : body);
}
