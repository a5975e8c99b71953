import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { dispatchEvents } from './dispatch-events.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function addEvent(): Promise<string> {
  const id = newId();
  await database.db.insert(schema.events).values({
    id,
    name: 'order.created',
    objectKind: 'order',
    objectId: newId(),
    version: 1,
    payload: {},
    actorKind: 'system',
    channel: 'system',
  });
  return id;
}

/** Events can be read and not marked: every try fails with this state. */
async function failWith(state: string): Promise<void> {
  await database.sql.unsafe(`create or replace function fail_for_now() returns trigger language plpgsql as $$
    begin
      if new.dispatched_at is not null then raise exception 'now' using errcode = '${state}'; end if;
      return new;
    end $$`);
  await database.sql`create or replace trigger fail_for_now before update on events for each row execute function fail_for_now()`;
}

it('counts a try against an event only for what is wrong with the event', async () => {
  const id = await addEvent();
  const attempts = async () => (await database.sql`select attempts from events where id = ${id}`)[0]?.attempts;
  const ctx = testCtx(database.db);

  await failWith('53300');
  await expect(dispatchEvents(ctx)).rejects.toThrow();
  await failWith('57014');
  await expect(dispatchEvents(ctx)).rejects.toThrow();
  expect(await attempts()).toBe(0);

  await failWith('22023');
  expect(await dispatchEvents(ctx)).toMatchObject({ events: 0, parked: [] });
  expect(await attempts()).toBe(1);

  await database.sql`drop trigger fail_for_now on events`;
  const later = testCtx(database.db, { clock: () => new Date(Date.now() + 60_000) });
  expect(await dispatchEvents(later)).toMatchObject({ events: 1 });
});
