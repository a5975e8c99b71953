import type { Sql } from 'postgres';
import type { BookingApi, BookingOperation } from './booking-history.ts';

/** Every write of a reservation that has a REST address. */
export const BOOK_WRITES = {
  hold: ['POST', () => '/reservations/hold'],
  extend: ['PATCH', (id: string) => `/reservations/hold/${id}`],
  release: ['DELETE', (id: string) => `/reservations/hold/${id}`],
  confirm: ['POST', () => '/reservations/confirm'],
  book: ['POST', () => '/reservations'],
  modify: ['PATCH', (id: string) => `/reservations/${id}`],
  cancel: ['DELETE', (id: string) => `/reservations/${id}`],
  noShow: ['POST', (id: string) => `/reservations/${id}/no-show`],
  seat: ['POST', (id: string) => `/reservations/${id}/seat`],
  complete: ['POST', (id: string) => `/reservations/${id}/complete`],
  approve: ['POST', (id: string) => `/reservations/${id}/approve`],
  decline: ['POST', (id: string) => `/reservations/${id}/decline`],
} as const satisfies Record<string, readonly [string, (id: string) => string]>;

export type BookWrite = keyof typeof BOOK_WRITES;

/** The system under proof: gateways on one PostgreSQL, a small house, and keys of two channels. */
export interface ProofSystem {
  sql: Sql;
  gateways: readonly { url: string }[];
  house: { id: string; slug: string };
  /** Keys with every scope of the book, bound to a channel each; `reader` may only read. */
  keys: { voice: string; whatsapp: string; reader: string };
}

export interface HttpAnswer {
  status: number;
  /** Exact bytes, to tell a replay from a second answer. */
  text: string;
  body: Record<string, unknown>;
  replayed: boolean;
  retryAfter: string | null;
}

export interface HttpRequest {
  key: string;
  /** What identifies the object in the address, for writes that have one there. */
  id?: string;
  input?: Record<string, unknown>;
  as?: keyof ProofSystem['keys'];
  gateway?: number;
  /** Longest wait for the answer. */
  patienceMs?: number;
}

/** Sends one write; rejects when no answer came, so that the outcome is unknown. */
export async function sendWrite(system: ProofSystem, write: BookWrite, request: HttpRequest): Promise<HttpAnswer> {
  const { key, id = '', input = {}, as = 'voice', gateway = 0, patienceMs = 15_000 } = request;
  const [method, path] = BOOK_WRITES[write];
  const { url } = system.gateways[gateway % system.gateways.length] ?? { url: '' };
  const answer = await fetch(`${url}/api/v1${path(id)}`, {
    method,
    headers: {
      authorization: `Bearer ${system.keys[as]}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(input),
    signal: AbortSignal.timeout(patienceMs),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    text,
    body: JSON.parse(text) as Record<string, unknown>,
    replayed: answer.headers.get('idempotent-replayed') === 'true',
    retryAfter: answer.headers.get('retry-after'),
  };
}

/** Whether the answer leaves open what happened: overload, a limit, or the same key still running elsewhere. */
export const isOpen = ({ status, body }: HttpAnswer): boolean =>
  status >= 500 || status === 429 || body.code === 'IDEMPOTENCY_IN_FLIGHT';

/** Sends until the outcome is known, with the same key, to one gateway after the other. */
export async function sendUntilKnown(
  system: ProofSystem,
  write: BookWrite,
  request: HttpRequest,
  patienceMs = 30_000,
): Promise<HttpAnswer> {
  const deadline = performance.now() + patienceMs;
  for (let turn = request.gateway ?? 0; ; turn += 1) {
    const answer = await sendWrite(system, write, { ...request, gateway: turn }).catch(() => undefined);
    if (answer && !isOpen(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`${write} ${request.key} stays without an outcome`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The agents' way to the gateways, in turns; a share of the answers is lost on the way back. */
export function agentsOverHttp(system: ProofSystem, lostAnswers: number): BookingApi {
  let turn = 0;
  return {
    databaseNow: () => databaseNow(system.sql),
    async search({ location, date, partySize }) {
      turn += 1;
      const query = new URLSearchParams({ location, date, partySize: String(partySize) });
      const { url } = system.gateways[turn % system.gateways.length] ?? { url: '' };
      try {
        const answer = await fetch(`${url}/api/v1/reservations/availability?${query}`, {
          headers: { authorization: `Bearer ${system.keys.voice}` },
          signal: AbortSignal.timeout(5_000),
        });
        if (!answer.ok) return [];
        const { slots } = (await answer.json()) as { slots: { time: string; available: boolean }[] };
        return slots.filter(({ available }) => available).map(({ time }) => time);
      } catch {
        return [];
      }
    },
    async call(op: BookingOperation['op'], key, { id, ...rest }) {
      turn += 1;
      const inAddress = op === 'release' ? rest.holdId : id;
      const input = op === 'release' ? {} : rest;
      const request = { key, id: typeof inAddress === 'string' ? inAddress : '', input, gateway: turn };
      const isLost = Math.random() < lostAnswers;
      const answer = await sendWrite(system, op, request).catch(() => undefined);
      // A lost answer arrived nowhere: the client must find out by asking again.
      if (!answer || isLost) return { outcome: 'unknown' };
      const { status, body, replayed } = answer;
      if (status < 300) return { outcome: 'ok', body, replayed };
      return { outcome: isOpen(answer) ? 'unknown' : 'refused', code: String(body.code) };
    },
  };
}

/** The database's clock, epoch ms. */
export async function databaseNow(sql: Sql): Promise<number> {
  const [row] = await sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;
  return Number(row?.now);
}

/**
 * The database's clock by this process's own, epoch ms, and how far off that reading may be: the quickest of several
 * answers says it best.
 */
export async function databaseClock(sql: Sql): Promise<{ now: () => number; offByMs: number }> {
  let [offset, quickest] = [0, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < 20; tries += 1) {
    const sentAt = performance.now();
    const read = await databaseNow(sql);
    const took = performance.now() - sentAt;
    if (took < quickest) [offset, quickest] = [read - sentAt - took / 2, took];
  }
  return { now: () => performance.now() + offset, offByMs: quickest / 2 };
}

/** The local date some days from today. */
export const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
