import 'server-only';
import { type LiveSession, resolveSession, sessionCookieName, sessionCookieSecret } from '@tavola/domain';
import { decode } from 'next-auth/jwt';
import { env } from '@/env.ts';
import { services } from './services.ts';

export interface BrowserSession extends LiveSession {
  token: string;
}

/** The live session behind a browser's cookies; undefined for guests and for sessions that were ended. */
export async function readSession(cookie: (name: string) => string | undefined): Promise<BrowserSession | undefined> {
  const sealed = cookie(sessionCookieName(env().publicUrl));
  if (!sealed) return undefined;
  const { secrets, connection } = services();
  const opened = await decode({ token: sealed, secret: sessionCookieSecret(secrets) }).catch(() => null);
  if (typeof opened?.sid !== 'string') return undefined;
  const session = await resolveSession(connection.db, opened.sid);
  return session && { ...session, token: opened.sid };
}
