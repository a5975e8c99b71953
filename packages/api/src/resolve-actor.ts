import {
  type Actor,
  anonymousActor,
  type Ctx,
  DomainError,
  type KeyDirectory,
  passerBy,
  readTestShift,
  resolveSession,
} from '@tavola/domain';

/** What a request shows of who sent it; the host has already opened the session cookie. */
export interface Credentials {
  /** Raw `Authorization` header. */
  authorization?: string | undefined;
  /** Secret inside the session cookie. */
  sessionToken?: string | undefined;
  /** The browser's own secret, from its cookie. */
  browser?: string | undefined;
  /** Stands for the client's address, for limits. */
  caller?: string | undefined;
}

export interface Principal {
  actor: Actor;
  /** The session's secret while it is alive, for signing out. */
  sessionToken?: string | undefined;
  /** Requests a key may make each minute. */
  ratePerMinute?: number | undefined;
  /** How far the clock of test mode runs ahead, for those who act in it. */
  clockShiftMs?: number | undefined;
}

/** Somebody without key and session: a browser by its own secret, else a program by what stands for its address. */
export const guestOf = ({ browser, caller = 'unknown' }: Pick<Credentials, 'browser' | 'caller'>): Actor =>
  anonymousActor(browser === undefined ? passerBy(caller) : `web:${browser}`);

/**
 * Who is asking: the key in the header, else the live staff session, else anybody. A header that is not a valid key is one
 * and the same `UNAUTHENTICATED` whatever is wrong with it; a session that has ended makes the request anonymous.
 */
export async function resolveActor(
  db: Ctx['db'],
  keys: KeyDirectory,
  { authorization, sessionToken, browser, caller }: Credentials,
): Promise<Principal> {
  if (authorization !== undefined) {
    const [, text] = /^Bearer +([^\s]+) *$/i.exec(authorization) ?? [];
    const key = text === undefined ? undefined : await keys.authenticate(text);
    if (!key) throw new DomainError('UNAUTHENTICATED');
    const { actor, ratePerMinute } = key;
    return { actor, ratePerMinute, ...(actor.mode === 'test' ? { clockShiftMs: await readTestShift(db) } : {}) };
  }
  const session = sessionToken === undefined ? undefined : await resolveSession(db, sessionToken);
  if (session) return { actor: session.actor, sessionToken };
  return { actor: guestOf({ browser, caller }) };
}
