import { type Connection, connect, type Db, newId } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventLinks } from '../automations/event-links.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { signToken } from '../kernel/secrets.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { bookTable, getManaged } from '../reservations/index.ts';
import { browser } from '../reservations/testing/actors.ts';
import { createHouse, dayAhead, type House } from '../reservations/testing/house.ts';
import {
  acceptOffer,
  acceptOfferByLink,
  declineOffer,
  endWaits,
  getOffer,
  getWaitlistEntry,
  joinWaitlist,
  offerTables,
} from './index.ts';

let database: TestDatabase;
let processes: Connection[];
beforeAll(async () => {
  database = await createTestDatabase();
  processes = [connect(database.url), connect(database.url), connect(database.url)];
});
afterAll(async () => {
  await Promise.all(processes.map((each) => each.close()));
  await database.close();
});

const DAY_MS = 86_400_000;
const date = dayAhead();
const guest = { name: 'Ana Lima', email: 'ana@example.com' };
const ctxOf = (holder = 'a stranger', db: Db = database.db) => testCtx(db, { actor: browser(holder) });
const place = (house: House, time = '19:00') => ({ location: house.slug, date, time, partySize: 2, guest });

function join(house: House, { holder = 'waiting', locale = 'en' } = {}) {
  const window = { date, from: '19:00', to: '19:00' };
  return joinWaitlist(ctxOf(holder), { location: house.slug, ...window, partySize: 2, guest, locale });
}

const makeOffers = (house: House) => offerTables(testCtx(database.db), { locationId: house.id, date });

/** The token in the link that the message about the offer carries. */
async function tokenOf(id: string): Promise<string> {
  const [links] = await eventLinks(testCtx(database.db), [{ objectKind: 'waitlist', objectId: id }]);
  return links?.accept?.split('/waitlist/')[1] ?? '';
}

async function offered(house: House, options?: { holder?: string; locale?: string }) {
  const { id } = await join(house, options);
  await makeOffers(house);
  return { id, token: await tokenOf(id) };
}

/** The hold of an offer lapses by the database's clock. */
async function lapse(id: string): Promise<void> {
  await database.sql`update holds set expires_at = clock_timestamp() - interval '1 second'
    where id = (select hold_id from waitlist_entries where id = ${id})`;
  await database.sql`update service_days set version = version + 1`;
}

async function refusalOf(promise: Promise<unknown>): Promise<DomainError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error('expected a refusal');
  return error;
}

const bookings = (house: House) =>
  database.sql`select id, channel, guest_email from reservations where location_id = ${house.id}`;
const eventsOf = async (id: string) =>
  (await database.sql`select name, payload from events where object_id = ${id} order by seq`).map(
    ({ name, payload }) => ({ name: String(name), payload }),
  );

describe('the link of an offer', () => {
  it('shows what is offered and for how long, and makes it a booking with its own link', async () => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house, { locale: 'de' });
    const offer = await getOffer(ctxOf(), { token });
    expect(offer).toMatchObject({ state: 'offered', time: '19:00', partySize: 2, name: 'Ana Lima', manageUrl: null });
    expect(offer.secondsLeft).toBeGreaterThan(0);
    expect(offer.policy.text).toContain('Kostenlos');
    const booking = await acceptOfferByLink(ctxOf(), { token });
    expect(booking).toMatchObject({ status: 'confirmed', time: '19:00', guest, channel: 'web' });
    const after = await getOffer(ctxOf(), { token });
    expect(after).toMatchObject({ state: 'accepted', manageUrl: booking.manageUrl });
    const manage = after.manageUrl?.split('/r/')[1] ?? '';
    expect(await getManaged(ctxOf(), { token: manage })).toMatchObject({ id: booking.id });
    const events = await eventsOf(id);
    expect(events.map(({ name }) => name)).toEqual(['waitlist.joined', 'waitlist.offered', 'waitlist.accepted']);
    expect(events[1]?.payload).toMatchObject({ waitlist: { startsAt: new Date(booking.startsAt).toISOString() } });
  });

  it('gives the table on when it is declined, once and for all', async () => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house);
    const second = await join(house, { holder: 'second' });
    expect(await declineOffer(ctxOf(), { token })).toMatchObject({ state: 'left' });
    expect(await declineOffer(ctxOf(), { token })).toMatchObject({ state: 'left' });
    expect((await refusalOf(acceptOfferByLink(ctxOf(), { token }))).code).toBe('INVALID_TRANSITION');
    await makeOffers(house);
    expect(await getWaitlistEntry(ctxOf('second'), { id: second.id })).toMatchObject({ state: 'offered' });
    expect((await eventsOf(id)).map(({ name }) => name).slice(2)).toEqual(['waitlist.expired']);
    expect(await bookings(house)).toHaveLength(0);
  });

  it('declining what was taken changes nothing', async () => {
    const house = await createHouse(database.db);
    const { token } = await offered(house);
    await acceptOfferByLink(ctxOf(), { token });
    expect(await declineOffer(ctxOf(), { token })).toMatchObject({ state: 'accepted' });
    expect(await bookings(house)).toHaveLength(1);
  });

  it('is no use without an offer', async () => {
    const house = await createHouse(database.db);
    const { id } = await join(house);
    expect(await tokenOf(id)).toBe('');
  });
});

describe('an offer that is taken too late', () => {
  it('is refused with places that are free now, also when somebody else has the table', async () => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house);
    await lapse(id);
    await bookTable(ctxOf('somebody else'), place(house));
    const refusal = await refusalOf(acceptOfferByLink(ctxOf(), { token }));
    expect(refusal.code).toBe('HOLD_EXPIRED');
    const { alternatives = [] } = refusal.refusal;
    expect(alternatives.length).toBeGreaterThanOrEqual(3);
    expect(alternatives.map(({ date: day, time }) => `${day} ${time}`)).not.toContain(`${date} 19:00`);
    expect(await getOffer(ctxOf(), { token })).toMatchObject({ state: 'expired', secondsLeft: 0, alternatives });
    const [first] = alternatives;
    if (!first) throw new Error('no alternative');
    const { startsAt: _, ...wish } = first;
    expect(await bookTable(ctxOf('waiting'), { ...wish, guest })).toMatchObject({ time: first.time });
  });

  it('is written down once, with its event', async () => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house);
    await lapse(id);
    expect(await getWaitlistEntry(ctxOf('waiting'), { id })).toMatchObject({ state: 'expired', offer: null });
    const ended = await Promise.all(processes.map(({ db }) => endWaits(testCtx(db))));
    expect(ended.reduce((sum, each) => sum + each.ended, 0)).toBeGreaterThanOrEqual(1);
    expect((await eventsOf(id)).map(({ name }) => name).filter((name) => name === 'waitlist.expired')).toHaveLength(1);
    expect((await refusalOf(acceptOfferByLink(ctxOf(), { token }))).code).toBe('HOLD_EXPIRED');
    expect((await refusalOf(acceptOffer(ctxOf('waiting'), { id }))).code).toBe('HOLD_EXPIRED');
  });

  it('a wait ends when its last suitable time has passed, an offer that stands does not', async () => {
    const house = await createHouse(database.db);
    const { id } = await offered(house);
    const waiting = await join(house, { holder: 'second' });
    const later = new Date(Date.now() + 60 * DAY_MS);
    await endWaits(testCtx(database.db));
    expect(await getWaitlistEntry(ctxOf('second'), { id: waiting.id })).toMatchObject({ state: 'waiting' });
    await endWaits(testCtx(database.db, { clock: () => later }));
    expect(await getWaitlistEntry(ctxOf('second'), { id: waiting.id })).toMatchObject({ state: 'expired' });
    expect(await getWaitlistEntry(ctxOf('waiting'), { id })).toMatchObject({ state: 'offered' });
  });
});

describe('an offer taken by two at once', () => {
  it.each(['without keys', 'with a key each'])('is one booking, and both are told so (%s)', async (how) => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house);
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, n) => {
        const { db } = processes[n % processes.length] ?? database;
        const key = `the press of guest ${n} at ${house.slug}`;
        const intent = { key, operation: 'waitlist.acceptOffer', fingerprint: key };
        const ctx: Ctx = { ...ctxOf(`guest ${n}`, db), ...(how === 'with a key each' ? { intent } : {}) };
        return acceptOfferByLink(ctx, { token });
      }),
    );
    expect(new Set(taken.map((booking) => booking.id)).size).toBe(1);
    expect(await bookings(house)).toHaveLength(1);
    const names = (await eventsOf(id)).map(({ name }) => name);
    expect(names.filter((name) => name === 'waitlist.accepted')).toHaveLength(1);
  });

  it('and let go at the same moment is either a booking or a free table', async () => {
    const house = await createHouse(database.db);
    const { id, token } = await offered(house);
    const [one, other] = processes;
    if (!one || !other) throw new Error('no processes');
    const [accepted] = await Promise.allSettled([
      acceptOfferByLink(ctxOf('one', one.db), { token }),
      declineOffer(ctxOf('other', other.db), { token }),
    ]);
    const { state } = await getOffer(ctxOf(), { token });
    const made = await bookings(house);
    expect({ state, made: made.length }).toEqual(
      accepted?.status === 'fulfilled' ? { state: 'accepted', made: 1 } : { state: 'left', made: 0 },
    );
    expect((await eventsOf(id)).filter(({ name }) => /accepted|expired/.test(name))).toHaveLength(1);
  });
});

describe('a link that is not one’s own', () => {
  const sign = (claims: unknown, purpose = 'waitlist-offer') =>
    signToken(testCtx(database.db).secrets, purpose, claims);
  const claimsOf = async (id: string) => {
    const [row] = await database.sql`select hold_id from waitlist_entries where id = ${id}`;
    return { w: id, h: String(row?.hold_id) };
  };
  const wrong: Record<string, (own: { id: string; token: string }) => Promise<{ token: string; clock?: () => Date }>> =
    {
      'tampered in its signature': async ({ token }) => ({
        token: token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      }),
      'tampered in its content': async ({ id, token }) => {
        const body = Buffer.from(JSON.stringify({ ...(await claimsOf(id)), w: newId() })).toString('base64url');
        return { token: `${body}.${token.split('.')[1]}` };
      },
      'signed for another purpose': async ({ id }) => ({ token: sign(await claimsOf(id), 'manage') }),
      'of another offer to the same party': async ({ id }) => ({ token: sign({ w: id, h: newId() }) }),
      'of a party that is gone': async () => ({ token: sign({ w: newId(), h: newId() }) }),
      'a day after the table': async ({ token }) => ({
        token,
        clock: () => new Date(Date.parse(`${date}T19:00:00Z`) + 3 * DAY_MS),
      }),
      'nothing but letters': async () => ({ token: 'nonsense' }),
    };

  it.each(Object.keys(wrong))('%s: one and the same 404, whatever it is used for', async (name) => {
    const house = await createHouse(database.db);
    const { token, clock } = (await wrong[name]?.(await offered(house))) ?? { token: '' };
    const ctx = () => testCtx(database.db, { actor: browser('a stranger'), ...(clock ? { clock } : {}) });
    for (const use of [getOffer, acceptOfferByLink, declineOffer]) {
      const refusal = await refusalOf(use(ctx(), { token }));
      expect({ code: refusal.code, refusal: refusal.refusal }).toEqual({ code: 'NOT_FOUND', refusal: {} });
    }
    expect(await bookings(house)).toHaveLength(0);
  });
});
