import { type Connection, connect, eq, schema } from '@tavola/db';
import { holdTable, joinWaitlist } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, keyActor } from '@tavola/domain/testing';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createSweeper } from './sweeper.ts';

let database: TestDatabase;
/** The worker's own: it remembers nothing of what the gateway does. */
let apart: Connection;
beforeAll(async () => {
  database = await createTestDatabase();
  apart = connect(database.url);
});
afterAll(async () => {
  await apart.close();
  await database.close();
});

describe.each(['live', 'test'] as const)('in %s mode', (mode) => {
  const ctxOf = () =>
    testCtx(database.db, { actor: keyActor('voice', ['reservations:write', 'waitlist:write'], { mode }) });
  const sweep = (name: string) =>
    createSweeper({
      ctx: testCtx(apart.db),
      log: createLogger('error'),
      metrics: createMetrics(),
      queues: () => undefined,
    }).run(name);
  const toldOf = async (objectId: string, name: string) => {
    const rows = await database.sql`select mode from events where object_id = ${objectId} and name = ${name}`;
    return rows.map((row) => row.mode);
  };

  it('a hold that ran out is ended and told of', async () => {
    const { slug: location } = await createHouse(database.db, { mode });
    const { holdId } = await holdTable(ctxOf(), { location, date: dayAhead(), time: '19:00', partySize: 2 });
    await database.sql`update holds set expires_at = now() - interval '1 second' where id = ${holdId}`;
    await sweep('expire-holds');
    const [hold] = await database.db.select().from(schema.holds).where(eq(schema.holds.id, holdId));
    expect(hold?.state).toBe('expired');
    expect(await toldOf(holdId, 'reservation.hold_expired')).toEqual([mode]);
  });

  it('a waiting party is offered the table that is free', async () => {
    const { slug: location } = await createHouse(database.db, { mode });
    const wish = { location, date: dayAhead(), from: '18:00', to: '20:00', partySize: 2, guest: { name: 'Ana' } };
    const { id } = await joinWaitlist(ctxOf(), wish);
    await sweep('offer-tables');
    expect(await toldOf(id, 'waitlist.offered')).toEqual([mode]);
  });
});
