import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../events/record-event.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { testCtx } from '../kernel/test-ctx.ts';
import { claimTasks } from '../tasks/claim-tasks.ts';
import { takeDueTasks } from '../tasks/take-due-tasks.ts';
import { planReminders } from './plan-reminders.ts';
import { sendReminder } from './send-reminder.ts';

let database: TestDatabase;
let now = new Date();
let ctx: Ctx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { ...testCtx(database.db), clock: () => now };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.sql`truncate tasks, events, reservations cascade`;
});

const at = (zone: string, local: string) => DateTime.fromISO(local, { zone }).toJSDate();

async function addLocation(timezone: string, mode: 'live' | 'test' = 'live'): Promise<string> {
  const id = newId();
  await ctx.db.insert(schema.locations).values({ id, slug: id.slice(-12), name: 'House', timezone, mode });
  return id;
}

/** Writes the reservation and its event as a booking or a change does, then plans. */
async function book(
  locationId: string,
  startsAt: Date,
  more: { id?: string; revision?: number; status?: 'confirmed' | 'cancelled' | 'pending' } = {},
): Promise<string> {
  const { id = newId(), revision = 1, status = 'confirmed' } = more;
  const row = {
    id,
    locationId,
    serviceDate: startsAt.toISOString().slice(0, 10),
    code: id.slice(-8),
    status,
    revision,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 5_400_000),
    partySize: 2,
    channel: 'web',
    guestName: 'Ana',
    policy: {},
    createdAt: now,
  };
  await ctx.db.transaction(async (tx) => {
    await tx.insert(schema.reservations).values(row).onConflictDoUpdate({ target: schema.reservations.id, set: row });
    await recordEvent(tx, ctx, revision === 1 ? 'reservation.created' : 'reservation.modified', {
      locationId,
      object: { kind: 'reservation', id },
      version: revision,
      payload: { reservation: { id, startsAt: startsAt.toISOString(), status, revision } },
    });
  });
  await planReminders(ctx, { reservationId: id });
  return id;
}

/** What a worker does when the clock says so; two of them at once. */
async function work(): Promise<void> {
  const due = await takeDueTasks(ctx);
  const run = async () => {
    for (const { id } of due) {
      const [task] = await claimTasks(ctx, [id]);
      if (task) await sendReminder(ctx, task);
    }
  };
  await Promise.all([run(), run()]);
}

/** Moves the clock through the hours before the visit and tells when which reminder left. */
async function remindersUntil(end: Date, stepMinutes = 30): Promise<{ name: string; at: string }[]> {
  const sent: { name: string; at: string }[] = [];
  const seen = new Set<string>();
  for (; now < end; now = new Date(now.getTime() + stepMinutes * 60_000)) {
    await work();
    const rows = await database.sql`select id, name from events where name like 'reservation.reminder%' order by seq`;
    for (const { id, name } of rows) {
      if (!seen.has(id)) sent.push({ name, at: now.toISOString() });
      seen.add(id);
    }
  }
  return sent;
}

describe('reminders', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T19:00', '2026-03-28T19:00', 'the night clocks go forward'],
    ['Europe/Berlin', '2026-10-25T19:00', '2026-10-24T19:00', 'the night clocks go back'],
    ['America/New_York', '2026-03-08T20:30', '2026-03-07T20:30', 'the night clocks go forward'],
    ['America/New_York', '2026-11-01T20:30', '2026-10-31T20:30', 'the night clocks go back'],
    ['Australia/Lord_Howe', '2026-04-05T18:00', '2026-04-04T18:00', 'half an hour back'],
    ['Australia/Lord_Howe', '2026-10-04T18:00', '2026-10-03T18:00', 'half an hour forward'],
    ['Asia/Tokyo', '2026-06-15T18:30', '2026-06-14T18:30', 'a zone that never changes'],
  ])(
    '%s, visit %s: a day before by the clock on the wall (%s), two hours before by the hour (%s)',
    async (zone, visit, dayBefore) => {
      const startsAt = at(zone, visit);
      now = new Date(startsAt.getTime() - 40 * 3_600_000);
      await book(await addLocation(zone), startsAt);
      expect(await remindersUntil(startsAt)).toEqual([
        { name: 'reservation.reminder_24h', at: at(zone, dayBefore).toISOString() },
        { name: 'reservation.reminder_2h', at: new Date(startsAt.getTime() - 7_200_000).toISOString() },
      ]);
    },
  );

  it('reservations.firstReminderHours, reservations.lastReminderHours: as set when the booking is made or changed', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const startsAt = at(zone, '2026-06-10T20:00');
    const hoursBefore = async (id: string) => {
      const rows =
        await database.sql`select run_at from tasks where state = 'pending' and subject = ${`reminders:${id}`} order by run_at`;
      return rows.map(({ run_at }) => (startsAt.getTime() - Date.parse(run_at)) / 3_600_000);
    };
    const setTo = (firstReminderHours: number, lastReminderHours: number) => {
      const reservations = { firstReminderHours, lastReminderHours };
      return database.db
        .insert(schema.settings)
        .values({ id: 'default', version: 1, groups: { reservations } })
        .onConflictDoUpdate({ target: schema.settings.id, set: { groups: { reservations } } });
    };
    now = new Date(startsAt.getTime() - 100 * 3_600_000);
    try {
      const id = await book(locationId, startsAt);
      expect(await hoursBefore(id)).toEqual([24, 2]);
      await setTo(48, 3);
      expect(await hoursBefore(id)).toEqual([24, 2]);
      await book(locationId, startsAt, { id, revision: 2 });
      expect(await hoursBefore(id)).toEqual([48, 3]);
      await setTo(4, 6);
      await book(locationId, startsAt, { id, revision: 3 });
      expect(await hoursBefore(id)).toEqual([6]);
    } finally {
      await database.sql`delete from settings`;
    }
  });

  it('of a rehearsed booking stay in test mode, where no mail is sent', async () => {
    const startsAt = at('Europe/Lisbon', '2026-06-10T20:00');
    now = new Date(startsAt.getTime() - 30 * 3_600_000);
    await book(await addLocation('Europe/Lisbon', 'test'), startsAt);
    expect(await remindersUntil(startsAt)).toHaveLength(2);
    const rows = await database.sql`select distinct mode from events where name like 'reservation.reminder%'`;
    expect(rows.map(({ mode }) => mode)).toEqual(['test']);
  });

  it('move with the booking and are sent again for a new day only', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const first = at(zone, '2026-06-10T20:00');
    now = at(zone, '2026-06-08T12:00');
    const id = await book(locationId, first);
    const moved = at(zone, '2026-06-12T20:00');
    await book(locationId, moved, { id, revision: 2 });
    const sent = await remindersUntil(at(zone, '2026-06-11T21:00'));
    expect(sent).toEqual([{ name: 'reservation.reminder_24h', at: at(zone, '2026-06-11T20:00').toISOString() }]);
    await book(locationId, at(zone, '2026-06-12T20:30'), { id, revision: 3 });
    expect((await remindersUntil(at(zone, '2026-06-13T00:00'))).map(({ name }) => name)).toEqual([
      'reservation.reminder_24h',
      'reservation.reminder_2h',
    ]);
  });

  it('a booking moved away and back keeps its one reminder', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const day = at(zone, '2026-06-10T20:00');
    now = at(zone, '2026-06-09T19:00');
    const id = await book(locationId, day);
    expect(await remindersUntil(at(zone, '2026-06-09T21:00'))).toHaveLength(1);
    await book(locationId, at(zone, '2026-06-11T20:00'), { id, revision: 2 });
    await book(locationId, day, { id, revision: 3 });
    const names = (await remindersUntil(day)).map(({ name }) => name);
    expect(names.filter((name) => name === 'reservation.reminder_24h')).toHaveLength(1);
    expect(names.filter((name) => name === 'reservation.reminder_2h')).toHaveLength(1);
  });

  it('are not sent after a cancellation', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const startsAt = at(zone, '2026-06-10T20:00');
    now = at(zone, '2026-06-08T12:00');
    const id = await book(locationId, startsAt);
    await book(locationId, startsAt, { id, revision: 2, status: 'cancelled' });
    expect(await remindersUntil(startsAt)).toEqual([]);
    expect(await database.sql`select 1 from tasks where state = 'pending'`).toHaveLength(0);
  });

  it('leave out what has passed when a booking comes late, and what nobody approved', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const startsAt = at(zone, '2026-06-10T20:00');
    now = at(zone, '2026-06-10T15:00');
    await book(locationId, startsAt);
    await book(locationId, at(zone, '2026-06-10T21:00'), { status: 'pending' });
    expect((await remindersUntil(at(zone, '2026-06-10T22:00'))).map(({ name }) => name)).toEqual([
      'reservation.reminder_2h',
    ]);
  });

  it('are dropped when no worker ran until they made no sense any more', async () => {
    const zone = 'Europe/Lisbon';
    const locationId = await addLocation(zone);
    const startsAt = at(zone, '2026-06-10T20:00');
    now = at(zone, '2026-06-08T12:00');
    await book(locationId, startsAt);
    now = at(zone, '2026-06-10T19:50');
    await work();
    expect(await database.sql`select 1 from events where name like 'reservation.reminder%'`).toHaveLength(0);
    expect(await database.sql`select 1 from tasks where state = 'pending'`).toHaveLength(0);
  });
});
