import { setTimeout as delay } from 'node:timers/promises';
import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentCursor } from './cursor.ts';
import { readEventsAfter } from './read-events-after.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function row(locationId: string | null = null) {
  return {
    id: newId(),
    name: 'order.created',
    locationId,
    objectKind: 'order',
    objectId: newId(),
    version: 1,
    payload: {},
    actorKind: 'system',
    channel: 'system',
  };
}

/** Two transactions take their numbers in one order and commit in the other. */
async function commitOutOfOrder(readBetween: () => Promise<void>) {
  const slow = row();
  const quick = row();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let taken = () => {};
  const numbered = new Promise<void>((resolve) => {
    taken = resolve;
  });
  const slowCommit = database.db.transaction(async (tx) => {
    await tx.insert(schema.events).values(slow);
    taken();
    await released;
  });
  await numbered;
  await database.db.insert(schema.events).values(quick);
  await readBetween();
  release();
  await slowCommit;
  return { slow, quick };
}

/** Transactions of other databases on the same server hold the cursor back for a moment: look until none does. */
async function readSettled(options: Parameters<typeof readEventsAfter>[1]) {
  for (;;) {
    const page = await readEventsAfter(database.db, options);
    if (!page.pending) return page;
    await delay(5);
  }
}

describe('readEventsAfter', () => {
  it('misses nothing when transactions commit out of order', async () => {
    let cursor = await currentCursor(database.db);
    const seen: string[] = [];
    const keep = (page: Awaited<ReturnType<typeof readEventsAfter>>) => {
      cursor = page.cursor;
      seen.push(...page.events.map((event) => event.id));
    };
    const { slow, quick } = await commitOutOfOrder(async () => {
      const page = await readEventsAfter(database.db, { cursor });
      expect(page).toMatchObject({ events: [], pending: true });
      keep(page);
    });
    keep(await readSettled({ cursor }));
    expect(seen).toEqual([slow.id, quick.id]);
  });

  it('control: a cursor over the sequence alone loses the slow commit', async () => {
    let last = 0;
    const seen: string[] = [];
    const read = async () => {
      const rows = await database.sql`select id, seq::int from events where seq > ${last} order by seq`;
      for (const { id, seq } of rows) {
        seen.push(id);
        last = seq;
      }
    };
    await read();
    seen.length = 0;
    const { slow, quick } = await commitOutOfOrder(read);
    await read();
    expect(seen).toContain(quick.id);
    expect(seen).not.toContain(slow.id);
  });

  it('keeps locations apart and pages by the limit', async () => {
    const here = newId();
    const cursor = await currentCursor(database.db);
    const rows = [row(here), row(newId()), row(here), row(here)];
    for (const value of rows) await database.db.insert(schema.events).values(value);
    const first = await readSettled({ cursor, locationId: here, limit: 2 });
    const second = await readSettled({ cursor: first.cursor, locationId: here, limit: 2 });
    expect([...first.events, ...second.events].map((event) => event.id)).toEqual([
      rows[0]?.id,
      rows[2]?.id,
      rows[3]?.id,
    ]);
    const third = await readSettled({ cursor: second.cursor, locationId: here });
    expect(third).toEqual({ events: [], cursor: second.cursor, pending: false });
  });
});
