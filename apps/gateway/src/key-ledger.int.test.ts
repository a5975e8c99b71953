import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeyLedger } from './key-ledger.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('what keys did while it could not be written down is written once it can', async () => {
  const keyId = crypto.randomUUID();
  const problems: unknown[] = [];
  await database.sql`alter table audit_log rename to audit_log_away`;
  await database.sql`alter table api_key_usage rename to api_key_usage_away`;
  const ledger = createKeyLedger(database.db, (error) => problems.push(error));
  const write = { at: new Date(), keyId, keyName: 'Bot', channel: 'voice', outcome: 'ok', requestId: 'one' };
  ledger.used(keyId, false);
  ledger.used(keyId, true);
  ledger.wrote({ ...write, operation: 'reservations.book' });
  await expect.poll(() => problems.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
  await database.sql`alter table audit_log_away rename to audit_log`;
  await database.sql`alter table api_key_usage_away rename to api_key_usage`;
  ledger.wrote({ ...write, operation: 'reservations.cancel' });
  await ledger.close();
  const noted = await database.sql`select operation from audit_log where actor_id = ${keyId} order by operation`;
  expect(noted.map(({ operation }) => operation)).toEqual(['reservations.book', 'reservations.cancel']);
  const counted = await database.sql`select requests, errors from api_key_usage where key_id = ${keyId}`;
  expect(counted).toEqual([{ requests: 2, errors: 1 }]);
});
