import { eq, schema } from '@tavola/db';
import type { SettingValues } from '@tavola/shared';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { asDomainError } from '../kernel/domain-error.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { planReminders, reminderSubject } from '../reminders/plan-reminders.ts';
import { getWaitlistEntry, joinWaitlist, offerTables } from '../waitlist/index.ts';
import { bookTable, findAvailability, getBookDay, holdTable } from './index.ts';
import { browser, host, keyActor } from './testing/actors.ts';
import { createHouse, dayAhead, type House } from './testing/house.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Which sites may frame the widget is seen at the frame itself, in the web app's tests. */
type Settings = Omit<SettingValues<'reservations'>, 'widgetOrigins'>;

/** One outside look at the house; it may depend on nothing but the setting under test. */
interface Probe<V> {
  values: readonly [V, V];
  actor?: Actor;
  observe: (ctx: Ctx, house: House) => Promise<unknown>;
}

const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const ask = (house: House, time = '19:00', partySize = 2) => ({ location: house.slug, date, time, partySize });
/** What came out, in a word: the status or the refusal's code. */
const outcome = (work: Promise<object>): Promise<string> =>
  work.then(
    (result) => ('status' in result ? String(result.status) : 'done'),
    (error: unknown) => asDomainError(error).code,
  );

/** How many minutes before the visit the booking's reminders are due. */
async function remindersOf(ctx: Ctx, house: House): Promise<number[]> {
  const { id, startsAt } = await bookTable(ctx, { ...ask(house), guest });
  const visit = Date.parse(startsAt);
  await planReminders({ ...ctx, clock: () => new Date(visit - 72 * 3_600_000) }, { reservationId: id });
  const due = await database.db
    .select({ at: schema.tasks.runAt })
    .from(schema.tasks)
    .where(eq(schema.tasks.subject, reminderSubject(id)))
    .orderBy(schema.tasks.runAt);
  return due.map(({ at }) => (visit - at.getTime()) / 60_000);
}

/** A field without a probe does not compile. */
const PROBES: { [K in keyof Settings]: Probe<Settings[K]> } = {
  enabled: {
    values: [true, false],
    observe: async (ctx, house) => {
      const { slots } = await findAvailability(ctx, { location: house.slug, date, partySize: 2 });
      return [slots.some(({ available }) => available), await outcome(holdTable(ctx, ask(house)))];
    },
  },
  holdMinutes: {
    values: [2, 9],
    observe: async (ctx, house) => {
      const { expiresAt, serverTime } = await holdTable(ctx, ask(house));
      return Date.parse(expiresAt) - Date.parse(serverTime);
    },
  },
  offerMinutes: {
    values: [10, 45],
    observe: async (ctx, house) => {
      const wish = { location: house.slug, date, from: '19:00', to: '19:00', partySize: 2, guest };
      const { id } = await joinWaitlist(ctx, wish);
      const system = testCtx(database.db);
      await offerTables(system, { locationId: house.id, date });
      const { offer } = await getWaitlistEntry(ctx, { id });
      const [hold] = await database.db
        .select()
        .from(schema.holds)
        .where(eq(schema.holds.id, offer?.holdId ?? ''));
      return (hold?.expiresAt.getTime() ?? 0) - (hold?.createdAt.getTime() ?? 0);
    },
  },
  firstReminderHours: { values: [12, 30], observe: (ctx, house) => remindersOf(ctx, house) },
  lastReminderHours: { values: [1, 5], observe: (ctx, house) => remindersOf(ctx, house) },
  holdLimit: {
    values: [1, 2],
    actor: keyActor('voice', ['reservations:write'], { holdLimit: null }),
    observe: async (ctx, house) => {
      await holdTable(ctx, ask(house, '18:00'));
      const second = await outcome(holdTable(ctx, ask(house, '20:00')));
      await database.db.update(schema.holds).set({ state: 'released' });
      return second;
    },
  },
  autoConfirm: {
    values: [true, false],
    observe: (ctx, house) => outcome(bookTable(ctx, { ...ask(house), guest })),
  },
  largePartyFrom: {
    values: [4, 5],
    observe: (ctx, house) => outcome(bookTable(ctx, { ...ask(house, '19:00', 4), guest })),
  },
  cancelNoticeMinutes: {
    values: [60, 240],
    observe: async (ctx, house) => {
      const { startsAt, policy } = await bookTable(ctx, { ...ask(house), guest });
      return [Date.parse(startsAt) - Date.parse(policy.cancelUntil), policy.text];
    },
  },
  lateAfterMinutes: {
    values: [5, 20],
    actor: host(),
    observe: async (ctx, house) => (await getBookDay(ctx, { location: house.slug, date })).lateAfterMinutes,
  },
  guestEmailRequired: {
    values: [false, true],
    observe: (ctx, house) => outcome(bookTable(ctx, { ...ask(house), guest })),
  },
};

async function observe<K extends keyof Settings>(field: K, value: Settings[K]): Promise<unknown> {
  const probe = PROBES[field];
  await database.db.delete(schema.settings);
  await database.db
    .insert(schema.settings)
    .values({ id: 'default', version: 1, groups: { reservations: { [field]: value } } });
  const house = await createHouse(database.db, { tables: [['1', 1, 12]] });
  return probe.observe(testCtx(database.db, { actor: probe.actor ?? browser() }), house);
}

describe('toggling a reservation setting changes what is seen from outside', () => {
  it.each(Object.keys(PROBES) as (keyof Settings)[])('reservations.%s', async (field) => {
    const [one, other] = PROBES[field].values;
    const before = await observe(field, one);
    expect(await observe(field, other)).not.toEqual(before);
    expect(await observe(field, one)).toEqual(before);
  });
});
