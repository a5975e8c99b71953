import { randomUUID } from 'node:crypto';
import type { Actor } from '@tavola/domain';
import { DomainError } from '@tavola/domain';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerGoogle } from '../google/register-google.ts';
import { registerMcp } from '../mcp/register-mcp.ts';
import type { Services } from '../services.ts';
import { registerDocs } from './docs.ts';
import { registerHealth } from './health.ts';
import { refuse } from './refuse.ts';
import { registerRest } from './rest.ts';
import { registerTrpc } from './trpc.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Set once a key's request has been counted; closes its line in the ledger. */
    keyUse: { actor: Actor; operation: string; write: boolean } | null;
    /** Code of the refusal that was sent. */
    failed: string | null;
  }
  interface FastifyContextConfig {
    operation?: string;
  }
}

const BODY_LIMIT = 256 * 1024;
const REQUEST_ID = /^[\w.-]{8,64}$/;
const JSON_TYPE = /^application\/json(\s*;|\s*$)/i;
const KEY_IN_URL = /tav_(live|test)_/;

/** The HTTP side of the gateway, not yet listening. */
export async function createServer(services: Services): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    trustProxy: services.env.trustedProxies,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Addresses that cannot be decoded come to no route and to no hook.
    frameworkErrors: (_error, request, reply) => {
      reply.header('X-Request-Id', request.id);
      refuse(services, request, reply, invalid('', 'Send an address in percent-encoded UTF-8'));
    },
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    routerOptions: { maxParamLength: 5_000 },
  });
  app.decorateReply('keyUse', null);
  app.decorateReply('failed', null);
  acceptJsonOnly(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('X-Request-Id', request.id).header('X-Content-Type-Options', 'nosniff');
    // Refused before it is read, the rest is read away and the answer arrives; Fastify would close and lose it.
    if (Number(request.headers['content-length']) > BODY_LIMIT) {
      throw invalid('', `Send at most ${BODY_LIMIT / 1024} kB`);
    }
    const type = request.headers['content-type'];
    if (type !== undefined && !JSON_TYPE.test(type)) throw invalid('Content-Type', 'Send application/json');
    if (KEY_IN_URL.test(request.url)) {
      throw invalid('Authorization', 'Send the key in the Authorization header, never in the address');
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    const operation = request.routeOptions.config.operation ?? request.routeOptions.url ?? 'unknown';
    services.metrics.requests.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1_000);
    const { keyUse, failed } = reply;
    if (keyUse) note(services, request.id, keyUse, failed);
  });
  app.setErrorHandler((error, request, reply) => refuse(services, request, reply, error));
  app.setNotFoundHandler((request, reply) => refuse(services, request, reply, new DomainError('NOT_FOUND')));

  registerRest(app, services);
  registerDocs(app, services);
  registerMcp(app, services);
  registerGoogle(app, services);
  registerHealth(app, services);
  await registerTrpc(app, services);
  return app;
}

const invalid = (path: string, message: string) =>
  new DomainError('VALIDATION_FAILED', { details: { issues: [{ path, message }] } });

/** JSON or nothing: what a plain form could send from another site is never read. */
function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}

type KeyUse = { actor: Actor; operation: string; write: boolean };

function note(services: Services, requestId: string, { actor, operation, write }: KeyUse, failed: string | null): void {
  if (actor.id === null) return;
  services.ledger.used(actor.id, failed !== null);
  if (!write) return;
  services.ledger.wrote({
    at: new Date(),
    keyId: actor.id,
    keyName: actor.name,
    channel: actor.channel,
    operation,
    outcome: failed ?? 'ok',
    requestId,
  });
}
