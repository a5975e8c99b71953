import { schema } from '@tavola/db';
import { SETTINGS, type SettingValues } from '@tavola/shared';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { getWaitlistEntry, joinWaitlist, offerTables } from '../waitlist/index.ts';
import { bookTable, cancelReservation, findAvailability, getBookDay, holdTable, modifyReservation } from './index.ts';
import { browser, host, keyActor } from './testing/actors.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

let database: TestDatabase;
let house: House;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Settings = Partial<SettingValues<'reservations'>>;
const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const ask = (time = '19:00', partySize = 2) => ({ location: house.slug, date, time, partySize });

async function withSettings(reservations: Settings, actor: Actor = browser()) {
  await database.db.delete(schema.settings);
  await database.db.insert(schema.settings).values({ id: 'default', version: 1, groups: { reservations } });
  house = await createHouse(database.db, {
    tables: [
      ['1', 1, 12],
      ['2', 1, 12],
    ],
  });
  return testCtx(database.db, { actor });
}

describe('every reservation setting has an effect', () => {
  it('reservations.enabled: off refuses guests and agents, not the house', async () => {
    const off = await withSettings({ enabled: false });
    await expect(holdTable(off, ask())).rejects.toMatchObject({ code: 'LOCATION_CLOSED' });
    const { slots } = await findAvailability(off, { location: house.slug, date, partySize: 2 });
    expect(slots.some((slot) => slot.available)).toBe(false);
    await expect(holdTable(testCtx(database.db, { actor: host() }), ask())).resolves.toBeTruthy();
    await expect(holdTable(await withSettings({ enabled: true }), ask())).resolves.toBeTruthy();
  });

  it.each([1, 20])('reservations.holdMinutes: %i minutes until the hold lapses', async (holdMinutes) => {
    const hold = await holdTable(await withSettings({ holdMinutes }), ask());
    expect(Date.parse(hold.expiresAt) - Date.parse(hold.serverTime)).toBe(holdMinutes * 60_000);
    expect(hold.policy.holdMinutes).toBe(holdMinutes);
  });

  it.each([5, 60])('reservations.offerMinutes: %i minutes to take an offer', async (offerMinutes) => {
    const ctx = await withSettings({ offerMinutes });
    const window = { location: house.slug, date, from: '19:00', to: '19:00', partySize: 2 };
    const { id } = await joinWaitlist(ctx, { ...window, guest });
    const before = Date.now();
    await offerTables(testCtx(database.db), { locationId: house.id, date });
    const { offer } = await getWaitlistEntry(ctx, { id });
    const minutes = (Date.parse(offer?.expiresAt ?? '') - before) / 60_000;
    expect(minutes).toBeGreaterThan(offerMinutes - 0.5);
    expect(minutes).toBeLessThan(offerMinutes + 4);
  });

  it('reservations.holdLimit: one more is refused, a burst cannot slip through', async () => {
    const key = keyActor('voice', ['reservations:write'], { holdLimit: null });
    const ctx = await withSettings({ holdLimit: 2 }, key);
    const times = ['18:00', '18:30', '20:00', '20:30', '21:30'];
    const outcomes = await Promise.allSettled(times.map((time) => holdTable(ctx, ask(time))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await expect(holdTable(ctx, ask('21:30'))).rejects.toMatchObject({
      code: 'HOLD_LIMIT',
      refusal: { details: { limit: 2 } },
    });
  });

  it('reservations.autoConfirm: off makes every online booking wait for approval', async () => {
    expect(await bookTable(await withSettings({ autoConfirm: true }), { ...ask(), guest })).toMatchObject({
      status: 'confirmed',
    });
    expect(await bookTable(await withSettings({ autoConfirm: false }), { ...ask(), guest })).toMatchObject({
      status: 'pending',
    });
  });

  it('reservations.largePartyFrom: from this size on a booking waits for approval', async () => {
    const ctx = await withSettings({ largePartyFrom: 6 });
    expect(await bookTable(ctx, { ...ask('19:00', 5), guest })).toMatchObject({ status: 'confirmed' });
    expect(await bookTable(ctx, { ...ask('19:00', 6), guest })).toMatchObject({ status: 'pending' });
  });

  it('reservations.cancelNoticeMinutes: guests may change and cancel until then', async () => {
    const ctx = await withSettings(
      { cancelNoticeMinutes: 60 },
      keyActor('voice', ['reservations:read', 'reservations:write']),
    );
    const booked = await bookTable(ctx, { ...ask(), guest });
    const start = Date.parse(booked.startsAt);
    expect(Date.parse(booked.policy.cancelUntil)).toBe(start - 60 * 60_000);
    const late = { ...ctx, clock: () => new Date(start - 59 * 60_000) };
    await expect(cancelReservation(late, { id: booked.id, reason: 'weather' })).rejects.toMatchObject({
      code: 'TOO_LATE_TO_CHANGE',
    });
    await expect(modifyReservation(late, { id: booked.id, revision: 1, partySize: 3 })).rejects.toMatchObject({
      code: 'TOO_LATE_TO_CHANGE',
    });
    const early = { ...ctx, clock: () => new Date(start - 61 * 60_000) };
    await expect(cancelReservation(early, { id: booked.id, reason: 'weather' })).resolves.toMatchObject({
      status: 'cancelled',
    });
  });

  it.each([5, 30])('reservations.lateAfterMinutes: the host stand is told %i minutes', async (lateAfterMinutes) => {
    await withSettings({ lateAfterMinutes });
    const day = await getBookDay(testCtx(database.db, { actor: host() }), { location: house.slug, date });
    expect(day.lateAfterMinutes).toBe(lateAfterMinutes);
  });

  it('reservations.guestEmailRequired: on refuses a guest booking without an e-mail address', async () => {
    await expect(
      bookTable(await withSettings({ guestEmailRequired: true }), { ...ask(), guest }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      refusal: { details: { issues: [{ path: 'guest.email' }] } },
    });
    await expect(
      bookTable(await withSettings({ guestEmailRequired: false }), { ...ask(), guest }),
    ).resolves.toBeTruthy();
  });

  it('names every field of the group', () => {
    expect(Object.keys(SETTINGS.reservations).sort()).toEqual([
      'autoConfirm',
      'cancelNoticeMinutes',
      'enabled',
      // Seen in the tests of reminders and in the probes.
      'firstReminderHours',
      'guestEmailRequired',
      'holdLimit',
      'holdMinutes',
      'largePartyFrom',
      'lastReminderHours',
      'lateAfterMinutes',
      'offerMinutes',
      // Seen at the frame itself, in the web app's tests.
      'widgetOrigins',
    ]);
  });
});
