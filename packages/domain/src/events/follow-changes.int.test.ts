import { setMaxListeners } from 'node:events';
import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentCursor } from './cursor.ts';
import { type Bell, type Change, followChanges } from './follow-changes.ts';
import type { EventRow } from './read-events-after.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A bell rung by hand; waiting sleeps until then. */
function handBell(): Bell & { ring(): void } {
  let rings = 0;
  const waiting = new Set<() => void>();
  return {
    heard: () => rings,
    wait: (_topic, signal, since) =>
      since !== undefined && since !== rings
        ? Promise.resolve()
        : new Promise((resolve) => {
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

async function happen(locationId: string, version: number) {
  await database.db.insert(schema.events).values({
    id: newId(),
    name: 'order.created',
    locationId,
    objectKind: 'order',
    objectId: newId(),
    version,
    payload: {},
    actorKind: 'system',
    channel: 'system',
  });
}

async function take<F>(changes: AsyncGenerator<Change<F>>, count: number): Promise<Change<F>[]> {
  const taken: Change<F>[] = [];
  for (let at = 0; at < count; at += 1) {
    const next = await changes.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

test('a change is rendered once for all followers, and all get the same object', async () => {
  const locationId = newId();
  const bell = handBell();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  let rendered = 0;
  const options = {
    key: `test/${locationId}`,
    filter: { locationId },
    after: await currentCursor(database.db),
    render: async (events: EventRow[]) => {
      rendered += events.length;
      return events.map(({ version }) => ({ version }));
    },
  };
  const followers = Array.from({ length: 20 }, () => followChanges(database.db, bell, options, stop.signal));
  const next = () => Promise.all(followers.map((changes) => take(changes, 1)));
  // Who joins while others write may catch up alone; from the first change on they are together.
  const joined = next();
  await new Promise((resolve) => setImmediate(resolve));
  await happen(locationId, 1);
  bell.ring();
  await joined;
  rendered = 0;
  const second = next();
  await happen(locationId, 2);
  bell.ring();
  const frames = (await second).map(([change]) => change?.frame);
  expect(frames).toEqual(frames.map(() => ({ version: 2 })));
  expect(new Set(frames).size).toBe(1);
  expect(rendered).toBe(1);
  stop.abort();
  expect(await Promise.all(followers.map((changes) => changes.next()))).toEqual(
    followers.map(() => ({ done: true, value: undefined })),
  );
});

test('one that comes back gets what it missed and goes on from there', async () => {
  const locationId = newId();
  const bell = handBell();
  const stop = new AbortController();
  const options = {
    key: `test/${locationId}`,
    filter: { locationId },
    after: await currentCursor(database.db),
    render: async (events: EventRow[]) => events.map(({ version }) => version),
  };
  const steady = followChanges(database.db, bell, options, stop.signal);
  const early = take(steady, 3);
  for (const version of [1, 2, 3]) {
    await happen(locationId, version);
    bell.ring();
  }
  expect((await early).map(({ frame }) => frame)).toEqual([1, 2, 3]);

  const back = followChanges(database.db, bell, options, stop.signal);
  expect((await take(back, 3)).map(({ frame }) => frame)).toEqual([1, 2, 3]);
  const later = Promise.all([take(steady, 1), take(back, 1)]);
  await happen(locationId, 4);
  bell.ring();
  expect((await later).map(([change]) => change?.frame)).toEqual([4, 4]);
  stop.abort();
});

test('a reader that fails tells its followers, and the next one starts anew', async () => {
  const locationId = newId();
  const bell = handBell();
  const stop = new AbortController();
  let broken = true;
  const options = {
    key: `test/${locationId}`,
    filter: { locationId },
    after: await currentCursor(database.db),
    render: async (events: EventRow[]) => {
      if (broken) throw new Error('broken');
      return events.map(({ version }) => version);
    },
  };
  const failing = followChanges(database.db, bell, options, stop.signal);
  const refused = expect(failing.next()).rejects.toThrow('broken');
  await happen(locationId, 1);
  bell.ring();
  await refused;
  broken = false;
  const [change] = await take(followChanges(database.db, bell, options, stop.signal), 1);
  expect(change?.frame).toBe(1);
  stop.abort();
});
