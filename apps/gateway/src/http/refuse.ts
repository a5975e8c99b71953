import { preferredLocale, refusalOf, toProblem } from '@tavola/api';
import { asDomainError, DomainError } from '@tavola/domain';
import { TRPCError } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';

/** Answers with the contract's problem document, whatever went wrong and wherever. */
export function refuse(services: Services, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const refusal = asRefusal(error);
  if (refusal.code === 'INTERNAL' && !(error instanceof TRPCError)) {
    services.log.error({ error, requestId: request.id, url: request.routeOptions.url }, 'request failed');
  }
  const problem = toProblem(refusal, request.id, preferredLocale(request.headers['accept-language']));
  const { retryAfterSeconds } = refusal.refusal;
  if (retryAfterSeconds !== undefined) reply.header('Retry-After', String(Math.ceil(retryAfterSeconds)));
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  reply.failed = refusal.code;
  return reply
    .code(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(problem));
}

function asRefusal(error: unknown): DomainError {
  if (error instanceof TRPCError) return refusalOf(error);
  if (error instanceof DomainError) return error;
  const { statusCode, message } = error as { statusCode?: unknown; message?: unknown };
  // What the server itself refuses: broken JSON, too large a body, another content type.
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: '', message: typeof message === 'string' ? message : 'Bad request' }] },
    });
  }
  return asDomainError(error);
}
