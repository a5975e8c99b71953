import type { Principal } from '@tavola/api';
import { DomainError } from '@tavola/domain';
import type { FastifyRequest } from 'fastify';
import type { Services } from '../services.ts';

/** Whether an `Origin` is that of our own pages: the public address, or the host the request was made to. */
export function isOwnOrigin(publicUrl: string, origin: string, host: string | undefined): boolean {
  if (origin === new URL(publicUrl).origin) return true;
  try {
    return host !== undefined && new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** A write that carries a staff session must come from our own pages. */
export function requireOwnPages({ env }: Services, request: FastifyRequest, { actor }: Principal): void {
  if (actor.kind !== 'staff') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const host = request.headers['x-forwarded-host'] ?? request.headers.host;
  const own = origin ? isOwnOrigin(env.publicUrl, origin, String(host)) : site === undefined || site === 'same-origin';
  if (!own) throw new DomainError('FORBIDDEN');
}
