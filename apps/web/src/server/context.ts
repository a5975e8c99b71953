import 'server-only';
import { randomUUID } from 'node:crypto';
import { type ApiContext, guestOf } from '@tavola/api';
import { type Actor, anonymousActor, callerOf } from '@tavola/domain';
import type { Locale } from '@tavola/shared';
import { env } from '@/env.ts';
import { log } from './log.ts';
import { services } from './services.ts';
import type { BrowserSession } from './session.ts';

/** The browser's own secret: it owns the holds made without an account. */
export const BROWSER_COOKIE = 'tavola.browser';

export interface RequestFacts {
  session?: BrowserSession | undefined;
  /** Value of {@link BROWSER_COOKIE}. */
  browser?: string | undefined;
  /** The visitor's address; given where a request of theirs is to be counted. */
  address?: string | undefined;
  locale: Locale;
  requestId?: string | undefined;
}

const domainFor = (actor: Actor, locale: string, requestId: string): ApiContext['domain'] => {
  const { connection, settings, secrets, ring } = services();
  return {
    db: connection.db,
    clock: () => new Date(),
    actor,
    settings,
    secrets,
    requestId,
    locale,
    publicUrl: env().publicUrl,
    ring,
  };
};

/** For use cases that run before anyone is known: signing in. */
export const anonymousDomain = () => domainFor(anonymousActor('web:nobody'), 'en', randomUUID());

/** The context of one request: who acts, in which language, and where failures are reported. */
export function createContext({
  session,
  browser = randomUUID(),
  address,
  locale,
  requestId = randomUUID(),
}: RequestFacts): ApiContext {
  const actor = session?.actor ?? guestOf({ browser });
  const counted = address !== undefined && actor.kind === 'anonymous';
  return {
    domain: domainFor(actor, locale, requestId),
    sessionToken: session?.token,
    ...(counted ? { limit: (_path, kind) => countVisit(address, kind === 'mutation' ? 'write' : 'read') } : {}),
    onFailure: (error, path) => log().error({ error, path, requestId }, 'procedure failed'),
  };
}

/** Counts against the address's minute; throws RATE_LIMITED when it is used up. */
async function countVisit(address: string, kind: 'read' | 'write'): Promise<void> {
  await services().limits.address(callerOf(services().secrets, address), kind);
}
