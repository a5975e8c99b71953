import type { IncomingHttpHeaders } from 'node:http';
import { type Principal, resolveActor } from '@tavola/api';
import { callerOf, sessionCookieName, sessionCookieSecret } from '@tavola/domain';
import { decode } from 'next-auth/jwt';
import type { Services } from '../services.ts';

/** The browser's own secret, set by the web app: it owns the holds made without an account. */
const BROWSER_COOKIE = 'tavola.browser';

/** Who sent these headers; rejects with UNAUTHENTICATED when they carry a key that is not valid. */
export async function principalOf(
  services: Services,
  headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>,
  address?: string,
): Promise<Principal> {
  const { connection, keys } = services;
  if (headers.authorization !== undefined) {
    return resolveActor(connection.db, keys, { authorization: headers.authorization });
  }
  const { cookie } = headers;
  const caller = address === undefined ? undefined : callerOf(services.secrets, address);
  if (!cookie) return resolveActor(connection.db, keys, { caller });
  const sealed = readCookie(cookie, sessionCookieName(services.env.publicUrl));
  return resolveActor(connection.db, keys, {
    sessionToken: sealed === undefined ? undefined : await openSession(services, sealed),
    browser: readCookie(cookie, BROWSER_COOKIE),
    caller,
  });
}

async function openSession({ secrets }: Services, sealed: string): Promise<string | undefined> {
  const opened = await decode({ token: sealed, secret: sessionCookieSecret(secrets) }).catch(() => null);
  return typeof opened?.sid === 'string' ? opened.sid : undefined;
}

function readCookie(header: string, name: string): string | undefined {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponentSafely(part.slice(at + 1).trim());
  }
  return undefined;
}

function decodeURIComponentSafely(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
