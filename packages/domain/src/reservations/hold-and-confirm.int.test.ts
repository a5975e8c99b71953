import { count, eq, schema, sql } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { fingerprint } from '../kernel/fingerprint.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { confirmHold, extendHold, findAvailability, holdTable, releaseHold } from './index.ts';
import { browser } from './testing/actors.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ctxOf = (actor: Actor = browser(), key?: string, input: unknown = null) =>
  testCtx(database.db, {
    actor,
    ...(key ? { intent: { key, operation: 'test', fingerprint: fingerprint('test', input) } } : {}),
  });
const date = dayAhead();
const ask = (house: House, time = '19:00', partySize = 2) => ({ location: house.slug, date, time, partySize });
const guest = { name: 'Ana Lima', phone: '+351912345678' };

describe('hold and confirm', () => {
  it('turns availability into a hold and the hold into one reservation', async () => {
    const house = await createHouse(database.db);
    const before = await findAvailability(ctxOf(), { location: house.slug, date, partySize: 2 });
    expect(before.slots.find((slot) => slot.time === '19:00')).toMatchObject({ available: true, areas: ['Room'] });
    const hold = await holdTable(ctxOf(), ask(house));
    const during = await findAvailability(ctxOf(), { location: house.slug, date, partySize: 2 });
    expect(during.slots.filter((slot) => !slot.available).map((slot) => slot.time)).toEqual([
      '18:00',
      '18:30',
      '19:00',
      '19:30',
      '20:00',
      '22:00',
      '22:30',
    ]);
    const reservation = await confirmHold(ctxOf(), { holdId: hold.holdId, guest });
    expect(reservation).toMatchObject({ id: hold.holdId, status: 'confirmed', revision: 1, guest, time: '19:00' });
    const again = await confirmHold(ctxOf(), { holdId: hold.holdId, guest });
    expect(again.code).toBe(reservation.code);
  });

  it('refuses a taken table with at least three places that can be held', async () => {
    const house = await createHouse(database.db);
    await holdTable(ctxOf(), ask(house));
    const refusal = await holdTable(ctxOf(), ask(house)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'SLOT_UNAVAILABLE' });
    const { alternatives } = (refusal as { refusal: { alternatives: { date: string }[] } }).refusal;
    expect(alternatives.length).toBeGreaterThanOrEqual(3);
    expect(alternatives[0]?.date).toBe(date);
    for (const alternative of alternatives.slice(-1)) {
      await expect(holdTable(ctxOf(), alternative as Parameters<typeof holdTable>[1])).resolves.toBeTruthy();
    }
  });

  it('frees a released and a lapsed hold, by the database clock', async () => {
    const house = await createHouse(database.db);
    const first = await holdTable(ctxOf(), ask(house));
    expect(await releaseHold(ctxOf(), { holdId: first.holdId })).toEqual({ holdId: first.holdId, released: true });
    const second = await holdTable(ctxOf(), ask(house));
    await database.db
      .update(schema.holds)
      .set({ expiresAt: sql`clock_timestamp() - interval '1 second'` })
      .where(eq(schema.holds.id, second.holdId));
    await expect(confirmHold(ctxOf(), { holdId: second.holdId, guest })).rejects.toMatchObject({
      code: 'HOLD_EXPIRED',
    });
    const third = await holdTable(ctxOf(), ask(house));
    expect(third.holdId).not.toBe(second.holdId);
    const [row] = await database.db.select().from(schema.holds).where(eq(schema.holds.id, second.holdId));
    expect(row?.state).toBe('expired');
  });

  it('extends once', async () => {
    const house = await createHouse(database.db);
    const hold = await holdTable(ctxOf(), ask(house));
    const longer = await extendHold(ctxOf(), { holdId: hold.holdId });
    expect(Date.parse(longer.expiresAt)).toBeGreaterThanOrEqual(Date.parse(hold.expiresAt));
    expect(longer.extendable).toBe(false);
    await expect(extendHold(ctxOf(), { holdId: hold.holdId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('hides a hold from everyone but its holder', async () => {
    const house = await createHouse(database.db);
    const hold = await holdTable(ctxOf(browser('one')), ask(house));
    await expect(confirmHold(ctxOf(browser('two')), { holdId: hold.holdId, guest })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('confirms once for twenty parallel requests with one key', async () => {
    const house = await createHouse(database.db);
    const hold = await holdTable(ctxOf(), ask(house));
    const key = 'twenty-confirms-one-key';
    const bodies = await Promise.all(
      Array.from({ length: 20 }, () => confirmHold(ctxOf(browser(), key), { holdId: hold.holdId, guest })),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    const [events] = await database.db
      .select({ count: count() })
      .from(schema.events)
      .where(sql`object_id = ${hold.holdId} and name = 'reservation.confirmed'`);
    expect(events?.count).toBe(1);
    await expect(confirmHold(ctxOf(browser(), key, 'other'), { holdId: hold.holdId, guest })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});
