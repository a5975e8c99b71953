import { readOperations, retryParked, seedDefaultRules } from '@tavola/domain';
import { createTestDatabase, type SmtpSink, startSmtpSink, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningWorker } from './start-worker.ts';
import { addLocation, addOrder, testCtx } from './testing/house.ts';
import { startTestWorker } from './testing/test-worker.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

let database: TestDatabase;
let smtp: SmtpSink;
let worker: RunningWorker;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

beforeAll(async () => {
  [database, smtp] = await Promise.all([createTestDatabase(), startSmtpSink()]);
  await seedDefaultRules(testCtx(database));
  worker = await startTestWorker(database, { smtp, clock });
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([database.close(), smtp.close()]);
});

it('an event that cannot be handed on is set aside with an alarm, the others go on, and a person tries it again', {
  timeout: 120_000,
}, async () => {
  const ctx = testCtx(database, clock);
  const location = await addLocation(ctx);
  // Every task of the poisonous order is refused by the database.
  await database.sql`create function refuse_poison() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from events e join orders o on o.id = e.object_id
        where 'event:' || e.id = new.subject and o.contact_name = 'Poison') then
        raise exception 'poison';
      end if;
      return new;
    end $$`;
  await database.sql`create trigger refuse_poison before insert on tasks for each row execute function refuse_poison()`;
  const poison = await addOrder(ctx, location, { name: 'Poison', email: 'poison@guest.test' });
  await addOrder(ctx, location, { name: 'Eva', email: 'eva@guest.test' });
  worker.wake();
  await smtp.waitFor(({ envelope }) => envelope.to.includes('eva@guest.test'), 30_000);

  const parked = async () => {
    ahead += 60_000;
    worker.wake();
    return (await readOperations(ctx)).events.parked;
  };
  await expect.poll(parked, PATIENCE).toBe(1);
  const [event] = await database.sql`select id, attempts, error from events where object_id = ${poison.id}`;
  expect(event).toMatchObject({ attempts: 5, error: 'database error P0001' });
  const alarms = async () =>
    (
      await database.sql`select role, link from staff_notifications where effect_key = ${`alert:event:${event?.id}`}`
    ).map(({ role, link }) => ({ role, link }));
  await expect.poll(alarms, PATIENCE).toEqual([{ role: 'super_admin', link: '/dashboard/operations' }]);
  expect(smtp.messages.filter(({ envelope }) => envelope.to.includes('poison@guest.test'))).toHaveLength(0);

  await database.sql`drop trigger refuse_poison on tasks`;
  expect(await retryParked(ctx, { what: 'events' })).toEqual({ retried: 1 });
  worker.wake();
  await smtp.waitFor(({ envelope }) => envelope.to.includes('poison@guest.test'), 30_000);
  expect((await readOperations(ctx)).events).toMatchObject({ parked: 0, undispatched: 0 });
});
