import { count, eq, insertRows, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { sealSecret } from './endpoint-secret.ts';
import { getDelivery } from './list-deliveries.ts';
import { replaySince } from './replay-deliveries.ts';
import { updateEndpoint } from './update-endpoint.ts';

let database: TestDatabase;
let ctx: Ctx;
/** Runs webhooks, may not read guests. */
let blind: Ctx;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
  const actor = { ...systemActor(), kind: 'key' as const, permissions: new Set(['webhooks:manage'] as const) };
  blind = { ...ctx, actor };
});
afterAll(() => database.close());

const { webhookDeliveries, webhookEndpoints } = schema;
const BODY = {
  id: newId(),
  type: 'reservation.created',
  data: { object: { id: 'r' }, version: 1, contact: { name: 'Ana' } },
};

async function addEndpoint(): Promise<string> {
  const id = newId();
  const secret = sealSecret(ctx, id, 'whsec_c2VjcmV0');
  const url = 'https://9.9.9.9/hook';
  await ctx.db.insert(webhookEndpoints).values({ id, url, secret, includeContact: true, apiVersion: '2026-11-01' });
  return id;
}

const delivery = (endpointId: string): typeof webhookDeliveries.$inferInsert => ({
  id: newId(),
  endpointId,
  eventId: newId(),
  eventName: 'reservation.created',
  body: JSON.stringify(BODY),
  state: 'failed',
  createdAt: new Date('2026-11-01T12:00:00Z'),
});

describe('contact data', () => {
  test('of a delivery is shown only to who may read guests', async () => {
    const row = delivery(await addEndpoint());
    await ctx.db.insert(webhookDeliveries).values(row);
    expect(JSON.parse((await getDelivery(ctx, { id: row.id })).body)).toEqual(BODY);
    const { contact: _, ...data } = BODY.data;
    expect(JSON.parse((await getDelivery(blind, { id: row.id })).body)).toEqual({ ...BODY, data });
  });

  test('is led to another address only by who may read guests', async () => {
    const id = await addEndpoint();
    const elsewhere = { id, url: 'https://1.1.1.1/mine' };
    await expect(updateEndpoint(blind, elsewhere)).rejects.toMatchObject({ code: 'INSUFFICIENT_SCOPE' });
    expect(await updateEndpoint(blind, { id, description: 'Ours' })).toMatchObject({
      url: 'https://9.9.9.9/hook',
    });
    expect(await updateEndpoint(blind, { ...elsewhere, includeContact: false })).toMatchObject({ url: elsewhere.url });
  });
});

test('days of missed deliveries are replayed in one go, more of them than a statement has room for values', async () => {
  const id = await addEndpoint();
  const missed = Array.from({ length: 8_300 }, () => delivery(id));
  await insertRows(ctx.db, webhookDeliveries, missed);
  const since = '2026-11-01T00:00:00Z';
  expect(await replaySince(ctx, { id, since })).toEqual({ replayed: missed.length });
  const [pending] = await ctx.db
    .select({ rows: count() })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.state, 'pending'));
  expect(pending?.rows).toBe(missed.length);
  expect(await replaySince(ctx, { id, since })).toEqual({ replayed: 0 });
});
