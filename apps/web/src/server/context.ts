import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ApiContext } from '@tavola/api';
import { type Actor, anonymousActor } from '@tavola/domain';
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
export function createContext({ session, browser, locale, requestId = randomUUID() }: RequestFacts): ApiContext {
  const actor = session?.actor ?? anonymousActor(`web:${browser ?? randomUUID()}`);
  return {
    domain: domainFor(actor, locale, requestId),
    sessionToken: session?.token,
    onFailure: (error, path) => log().error({ error, path, requestId }, 'procedure failed'),
  };
}
