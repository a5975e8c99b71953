import { anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House, keyActor } from '@tavola/domain/testing';
import type { BookDay } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from './index.ts';

let database: TestDatabase;
const stops: AbortController[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
});
afterAll(() => database.close());

const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const marta = (locationIds: string[] | null = null) =>
  staffActor({ id: '01936f2e-8a00-7000-8000-00000000aaaa', name: 'Marta', role: 'manager', locationIds });

/** A bell every write of these tests rings. */
function testBell() {
  let rings = 0;
  const waiting = new Set<() => void>();
  return {
    heard: () => rings,
    wait: (_topic: string, signal: AbortSignal, since?: number) =>
      signal.aborted || (since !== undefined && since !== rings)
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            waiting.add(resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          }),
    ring() {
      rings += 1;
      for (const wake of waiting) wake();
      waiting.clear();
    },
  };
}
const bell = testBell();
const call = (actor = marta()) =>
  createCaller({ domain: testCtx(database.db, { actor, ring: () => bell.ring() }), doorbell: bell });
const book = (house: House, time = '19:00', on = date) =>
  call(anonymousActor('browser')).reservations.book({ location: house.slug, date: on, time, partySize: 2, guest });

type Frame = { kind: 'snapshot'; snapshot: BookDay } | { kind: 'change'; change: BookDay } | { kind: 'resync' };
type Tracked = [id: string, frame: Frame, marker: symbol];

/** The feed of a day, frame by frame. */
async function follow(house: House, options: { actor?: ReturnType<typeof marta>; lastEventId?: string } = {}) {
  const stop = new AbortController();
  stops.push(stop);
  const caller = createCaller(
    {
      domain: testCtx(database.db, { actor: options.actor ?? marta(), ring: () => bell.ring() }),
      doorbell: bell,
    },
    { signal: stop.signal },
  );
  const { lastEventId } = options;
  const feed = (await caller.reservations.watch({ location: house.slug, date, lastEventId })) as AsyncIterable<Tracked>;
  const frames = feed[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { value, done } = await frames.next();
      if (done) return undefined;
      const [id, frame] = value;
      return { id, frame };
    },
    stop: () => stop.abort(),
  };
}

const codesOf = (day: BookDay) => day.reservations.map(({ code, status }) => `${code} ${status}`);

describe('the live book', () => {
  it('begins with the whole day and tells every change after it', async () => {
    const house = await createHouse(database.db);
    const first = await book(house, '19:00');
    const feed = await follow(house);
    const opening = await feed.next();
    if (opening?.frame.kind !== 'snapshot') throw new Error('the first frame is the whole day');
    expect(codesOf(opening.frame.snapshot)).toEqual([`${first.code} confirmed`]);
    await call().reservations.seat({ id: first.id });
    const change = await feed.next();
    if (change?.frame.kind !== 'change') throw new Error('a change was expected');
    expect(codesOf(change.frame.change)).toEqual([`${first.code} seated`]);
    expect(change.frame.change.version).toBeGreaterThan(opening.frame.snapshot.version);
    // Whether the cursor has moved is another matter: any open transaction on the server may hold it back.
    expect(change.id).toMatch(/^\d+-\d+$/);
  });

  it('shows a change of the rules and of the day’s note, which are no events', async () => {
    const house = await createHouse(database.db);
    const feed = await follow(house);
    await feed.next();
    const { tables } = await call().inventory.get({ location: house.slug });
    const [table] = tables;
    if (!table) throw new Error('no table');
    await call().inventory.save({
      location: house.slug,
      change: { kind: 'table', table: { ...table, name: 'Window' } },
    });
    const renamed = await feed.next();
    expect(renamed?.frame).toMatchObject({ kind: 'change', change: { tables: [{ name: 'Window' }] } });
    await call().reservations.setDayNote({ location: house.slug, date, note: 'Band from nine' });
    expect((await feed.next())?.frame).toMatchObject({ kind: 'change', change: { note: 'Band from nine' } });
  });

  it('says nothing about other days and other houses', async () => {
    const [house, other] = [await createHouse(database.db), await createHouse(database.db)];
    const feed = await follow(house);
    await feed.next();
    await book(other);
    await book(house, '19:00', dayAhead(12));
    const mine = await book(house, '20:30');
    const told = await feed.next();
    if (told?.frame.kind !== 'change') throw new Error('a change was expected');
    expect(codesOf(told.frame.change)).toEqual([`${mine.code} confirmed`]);
  });

  it('resumes after a cut with everything that was missed', async () => {
    const house = await createHouse(database.db);
    const before = await follow(house);
    const seen = await before.next();
    before.stop();
    const missed = await book(house);
    const after = await follow(house, { lastEventId: seen?.id ?? '' });
    const again = await after.next();
    if (again?.frame.kind !== 'snapshot') throw new Error('the whole day was expected');
    expect(codesOf(again.frame.snapshot)).toEqual([`${missed.code} confirmed`]);
    await call().reservations.cancel({ id: missed.id, reason: 'weather' });
    const change = await after.next();
    if (change?.frame.kind !== 'change') throw new Error('a change was expected');
    expect(codesOf(change.frame.change)).toEqual([`${missed.code} cancelled`]);
  });

  it('answers resync to a cursor it cannot have given, then ends', async () => {
    const house = await createHouse(database.db);
    for (const lastEventId of ['nonsense', '99999999999999.1']) {
      const feed = await follow(house, { lastEventId });
      expect((await feed.next())?.frame).toEqual({ kind: 'resync' });
      expect(await feed.next()).toBeUndefined();
    }
  });

  it('is for the house alone, and only for its own locations', async () => {
    const house = await createHouse(database.db);
    const elsewhere = marta(['01936f2e-8a00-7000-8000-00000000bbbb']);
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => 'let in',
        // Before the first frame the refusal is the call's, later the feed's own.
        (error: { code?: string; cause?: { code?: string } }) => error.cause?.code ?? error.code,
      );
    const watch = async (actor: Parameters<typeof call>[0]) => {
      const feed = await follow(house, { actor });
      return feed.next();
    };
    expect(await code(watch(anonymousActor('browser')))).toBe('UNAUTHENTICATED');
    expect(await code(watch(keyActor('voice', ['reservations:read', 'reservations:manage'])))).toBe(
      'INSUFFICIENT_SCOPE',
    );
    expect(await code(watch(elsewhere))).toBe('NOT_FOUND');
    expect(await code(call(elsewhere).reservations.bookDay({ location: house.slug, date }))).toBe('NOT_FOUND');
    expect(await code(call(elsewhere).reservations.setDayNote({ location: house.slug, date, note: 'x' }))).toBe(
      'NOT_FOUND',
    );
  });
});
