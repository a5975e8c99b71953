import { type Actor, anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House, keyActor } from '@tavola/domain/testing';
import { RESERVATION_ACTIONS, RESERVATION_STATUSES, RESERVATION_TRANSITIONS } from '@tavola/shared';
import type { Problem, Reservation } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, refusalOf, toProblem } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const host = staffActor({
  id: '01936f2e-8a00-7000-8000-00000000aaaa',
  name: 'Marta',
  role: 'manager',
  locationIds: null,
});
const call = (actor: Actor = host) => createCaller({ domain: testCtx(database.db, { actor }) });
const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678', email: 'ana@example.com' };
const slot = (house: House, time = '19:00', partySize = 2) => ({ location: house.slug, date, time, partySize });
const book = (house: House, time = '19:00', partySize = 2, actor: Actor = anonymousActor('browser')) =>
  call(actor).reservations.book({ ...slot(house, time, partySize), guest });

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error('expected a refusal');
  return toProblem(refusalOf(error), 'test', 'en');
}

async function freeTimes(house: House, partySize = 2): Promise<string[]> {
  const { slots } = await call().reservations.availability({ location: house.slug, date, partySize });
  return slots.filter((entry) => entry.available).map((entry) => entry.time);
}

describe('changing a reservation', () => {
  it('moves time and size in one step and keeps the old place when the new one fails', async () => {
    const house = await createHouse(database.db);
    const first = await book(house, '18:00');
    await book(house, '20:00');
    const clash = await problemOf(
      call().reservations.modify({ id: first.id, revision: first.revision, time: '19:30' }),
    );
    expect(clash.code).toBe('SLOT_UNAVAILABLE');
    expect(await call().reservations.get({ id: first.id })).toMatchObject({ time: '18:00', revision: 1 });
    const moved = await call().reservations.modify({ id: first.id, revision: 1, time: '18:30', partySize: 4 });
    expect(moved).toMatchObject({ time: '18:30', partySize: 4, revision: 2, tables: [{ name: '1' }] });
    expect(await freeTimes(house)).toEqual(['21:30']);
  });

  it('moves to another day and frees the first', async () => {
    const house = await createHouse(database.db);
    const first = await book(house);
    const moved = await call().reservations.modify({ id: first.id, revision: 1, date: dayAhead(8) });
    expect(moved).toMatchObject({ date: dayAhead(8), time: '19:00' });
    expect(await freeTimes(house)).toContain('19:00');
    const day = await call().reservations.bookDay({ location: house.slug, date: dayAhead(8) });
    expect(day.reservations.map(({ id }) => id)).toEqual([first.id]);
    expect(day.pacing.find((step) => step.time === '19:00')).toMatchObject({ covers: 2, parties: 1 });
  });

  it('refuses a stale revision with the present state', async () => {
    const house = await createHouse(database.db);
    const first = await book(house);
    await call().reservations.modify({ id: first.id, revision: 1, notes: 'Window' });
    const stale = await problemOf(call().reservations.modify({ id: first.id, revision: 1, notes: 'Door' }));
    expect(stale).toMatchObject({ code: 'REVISION_CONFLICT', status: 409, details: { revision: 2 } });
  });

  it('lets the house choose tables but never one that is taken', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
      ],
    });
    const [one, two] = [await book(house), await book(house)];
    const taken = await problemOf(
      call().reservations.modify({
        id: one.id,
        revision: 1,
        tables: [house.tables['2'] ?? ''],
        override: { reason: 'VIP' },
      }),
    );
    expect(taken).toMatchObject({ code: 'SLOT_UNAVAILABLE', details: { taken: ['2'] } });
    const swapped = await call().reservations.swap({ id: one.id, withId: two.id });
    expect(swapped.tables).toEqual([{ id: house.tables['2'], name: '2' }]);
    const other = await call().reservations.get({ id: two.id });
    expect(other.tables).toEqual([{ id: house.tables['1'], name: '1' }]);
    expect(other.history?.at(-1)).toMatchObject({ action: 'moved', reason: 'swap' });
  });

  it('moves an unlocked booking to make room when nothing else does, and tells its history', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['small', 1, 2],
        ['large', 1, 4],
      ],
    });
    const couple = await book(house, '19:00', 2);
    await call().reservations.modify({ id: couple.id, revision: 1, tables: [house.tables.large ?? ''] });
    const four = await book(house, '19:00', 4);
    expect((await call().reservations.get({ id: four.id })).tables).toEqual([
      { id: house.tables.large, name: 'large' },
    ]);
    const moved = await call().reservations.get({ id: couple.id });
    expect(moved.tables).toEqual([{ id: house.tables.small, name: 'small' }]);
    expect(moved.history?.at(-1)).toMatchObject({ action: 'moved', reason: 'repack', after: { tables: ['small'] } });
  });

  it('leaves a locked booking where it is', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['small', 1, 2],
        ['large', 1, 4],
      ],
    });
    const couple = await book(house, '19:00', 2);
    await call().reservations.modify({ id: couple.id, revision: 1, tables: [house.tables.large ?? ''], locked: true });
    expect((await problemOf(book(house, '19:00', 4))).code).toBe('SLOT_UNAVAILABLE');
  });
});

describe('the host stand', () => {
  it('seats a walk-in now and frees its table when it leaves', async () => {
    const house = await createHouse(database.db);
    const walkIn = await call().reservations.staffBook({ location: house.slug, partySize: 3, kind: 'walk_in' });
    expect(walkIn).toMatchObject({ status: 'seated', channel: 'walk_in', tables: [{ name: '1' }] });
    const second = await problemOf(
      call().reservations.staffBook({ location: house.slug, partySize: 2, kind: 'walk_in' }),
    );
    expect(second.code).toBe('SLOT_UNAVAILABLE');
    await call().reservations.complete({ id: walkIn.id });
    await call().reservations.staffBook({ location: house.slug, partySize: 2, kind: 'walk_in' });
  });

  it('books by telephone, beyond the limits only with a reason that is kept', async () => {
    const house = await createHouse(database.db, {
      tables: [
        ['1', 1, 4],
        ['2', 1, 4],
      ],
      periods: [{ pacingCovers: 2 }],
    });
    const phone = {
      location: house.slug,
      date,
      time: '19:00',
      partySize: 2,
      kind: 'phone' as const,
      guest: { name: 'Rui' },
    };
    expect(await call().reservations.staffBook(phone)).toMatchObject({ status: 'confirmed', channel: 'phone' });
    expect(await problemOf(call().reservations.staffBook(phone))).toMatchObject({
      code: 'SLOT_UNAVAILABLE',
      details: { reason: 'pacing', limit: 'covers', max: 2 },
    });
    const over = await call().reservations.staffBook({ ...phone, override: { reason: 'Regular guest' } });
    const told = await call().reservations.get({ id: over.id });
    expect(told.history?.at(-1)).toMatchObject({ action: 'override', text: 'Regular guest' });
    const third = await problemOf(call().reservations.staffBook({ ...phone, override: { reason: 'Again' } }));
    expect(third).toMatchObject({ code: 'SLOT_UNAVAILABLE', details: { reason: 'tables' } });
  });

  it('seats a late no-show only if a table is free', async () => {
    const house = await createHouse(database.db);
    const late = await book(house);
    await call().reservations.noShow({ id: late.id });
    await database.sql`update reservations set service_date = current_date,
      starts_at = now() - interval '20 minutes', ends_at = now() + interval '70 minutes' where id = ${late.id}`;
    const walkIn = await call().reservations.staffBook({ location: house.slug, partySize: 2, kind: 'walk_in' });
    expect((await problemOf(call().reservations.seat({ id: late.id }))).code).toBe('SLOT_UNAVAILABLE');
    await call().reservations.complete({ id: walkIn.id });
    expect(await call().reservations.seat({ id: late.id })).toMatchObject({ status: 'seated' });
    const noRoom = call().reservations.staffBook({ location: house.slug, partySize: 2, kind: 'walk_in' });
    expect((await problemOf(noRoom)).code).toBe('SLOT_UNAVAILABLE');
  });

  it('gives a no-show of another day its own time back and takes no table of today', async () => {
    const house = await createHouse(database.db);
    const early = await book(house);
    await call().reservations.noShow({ id: early.id });
    expect(await call().reservations.seat({ id: early.id })).toMatchObject({ status: 'seated' });
    expect(await freeTimes(house)).not.toContain('19:00');
    const walkIn = { location: house.slug, partySize: 2, kind: 'walk_in' } as const;
    expect(await call().reservations.staffBook(walkIn)).toMatchObject({ status: 'seated' });
    const other = await book(house, '21:00');
    await call().reservations.noShow({ id: other.id });
    await book(house, '21:00');
    expect((await problemOf(call().reservations.seat({ id: other.id }))).code).toBe('SLOT_UNAVAILABLE');
  });

  it('keeps a request until it is answered', async () => {
    const house = await createHouse(database.db, { tables: [['long', 1, 12]] });
    const request = await book(house, '19:00', 10);
    expect(request).toMatchObject({ status: 'pending', allowedActions: ['approve', 'decline', 'cancel', 'modify'] });
    expect(await freeTimes(house)).not.toContain('19:00');
    expect(await call().reservations.approve({ id: request.id })).toMatchObject({ status: 'confirmed', revision: 2 });
    const other = await book(house, '21:30', 10);
    expect(await call().reservations.decline({ id: other.id })).toMatchObject({ status: 'cancelled' });
    expect(await freeTimes(house)).toContain('21:30');
  });
});

describe('the life cycle', () => {
  const act = {
    approve: (id: string) => call().reservations.approve({ id }),
    decline: (id: string) => call().reservations.decline({ id, reason: 'restaurant_closed' }),
    seat: (id: string) => call().reservations.seat({ id }),
    complete: (id: string) => call().reservations.complete({ id }),
    noShow: (id: string) => call().reservations.noShow({ id }),
    cancel: (id: string) => call().reservations.cancel({ id, reason: 'weather' }),
    modify: async (id: string) => {
      const { revision } = await call().reservations.get({ id });
      return call().reservations.modify({ id, revision, notes: 'Window' });
    },
  };
  const paths = {
    pending: [],
    confirmed: ['approve'],
    seated: ['approve', 'seat'],
    completed: ['approve', 'seat', 'complete'],
    cancelled: ['cancel'],
    no_show: ['approve', 'noShow'],
  } as const;

  async function reservationAt(house: House, status: keyof typeof paths): Promise<Reservation> {
    const request = await book(house, '19:00', 10);
    for (const step of paths[status]) await act[step](request.id);
    return request;
  }

  for (const status of RESERVATION_STATUSES) {
    for (const action of RESERVATION_ACTIONS) {
      const next = RESERVATION_TRANSITIONS[status][action];
      it(`${action} of a ${status} one ${next ? `leads to ${next}` : 'is refused'}`, async () => {
        const house = await createHouse(database.db, { tables: [['long', 1, 12]] });
        const { id } = await reservationAt(house, status);
        if (next) {
          expect(await act[action](id)).toMatchObject({ status: next });
          return;
        }
        expect(await problemOf(act[action](id))).toMatchObject({
          code: 'INVALID_TRANSITION',
          status: 409,
          details: { from: status, action },
          allowedActions: Object.keys(RESERVATION_TRANSITIONS[status]),
        });
      });
    }
  }

  it('needs a reason to cancel, and words for `other`', async () => {
    const house = await createHouse(database.db);
    const { id } = await book(house);
    expect(await problemOf(call().reservations.cancel({ id }))).toMatchObject({ code: 'REASON_REQUIRED', status: 422 });
    expect((await problemOf(call().reservations.cancel({ id, reason: 'other' }))).code).toBe('REASON_REQUIRED');
    await call().reservations.cancel({ id, reason: 'other', text: 'Burst pipe' });
    const told = await call().reservations.get({ id });
    expect(told.history).toMatchObject([
      { action: 'created', actor: { kind: 'anonymous', channel: 'web' } },
      { action: 'cancel', reason: 'other', text: 'Burst pipe', actor: { kind: 'staff', name: 'Marta' } },
    ]);
  });
});

describe('who may see and touch what', () => {
  it('hides bookings from browsers and other channels, and contact data from keys without the scope', async () => {
    const house = await createHouse(database.db);
    const { id } = await book(house);
    expect((await problemOf(call(anonymousActor('other')).reservations.cancel({ id, reason: 'weather' }))).code).toBe(
      'NOT_FOUND',
    );
    const voice = keyActor('voice', ['reservations:read', 'reservations:write']);
    const seen = await call(voice).reservations.get({ id });
    expect(seen.guest).toEqual({ name: 'A. L.', phone: '••••78', email: '••••@example.com' });
    expect(seen.tables).toBeUndefined();
    expect(
      (
        await problemOf(
          createCaller({
            domain: testCtx(database.db, { actor: voice }),
            idempotencyKey: 'cancel-of-another-channel',
          }).reservations.cancel({ id, reason: 'weather' }),
        )
      ).code,
    ).toBe('NOT_FOUND');
    const elsewhere = keyActor('voice', ['reservations:read'], {
      locationIds: ['01936f2e-8a00-7000-8000-00000000bbbb'],
    });
    expect((await problemOf(call(elsewhere).reservations.get({ id }))).code).toBe('NOT_FOUND');
  });
});

describe('a key without the right to manage', () => {
  it.each([
    { locked: true },
    { override: { reason: 'A regular' } },
    { tables: ['01936f2e-8a00-7000-8000-00000000cccc'] },
  ])('is told which scope it lacks for %o', async (wish) => {
    const house = await createHouse(database.db);
    const actor = keyActor('voice', ['reservations:write']);
    const own = createCaller({ domain: testCtx(database.db, { actor }), idempotencyKey: crypto.randomUUID() });
    const { id, revision } = await own.reservations.book({ ...slot(house), guest });
    const agent = createCaller({ domain: testCtx(database.db, { actor }), idempotencyKey: crypto.randomUUID() });
    expect(await problemOf(agent.reservations.modify({ id, revision, ...wish }))).toMatchObject({
      code: 'INSUFFICIENT_SCOPE',
      details: { required: 'reservations:manage' },
    });
  });
});

describe('the manage link', () => {
  const tokenOf = (reservation: Reservation) => reservation.manageUrl?.split('/r/')[1] ?? '';
  const browser = () => call(anonymousActor('another browser'));

  it('shows, changes, confirms and cancels the booking of its guest', async () => {
    const house = await createHouse(database.db);
    const token = tokenOf(await book(house));
    expect(await browser().manage.get({ token })).toMatchObject({ guest, time: '19:00' });
    const moved = await browser().manage.modify({ token, revision: 1, time: '20:00', partySize: 3 });
    expect(moved).toMatchObject({ time: '20:00', partySize: 3, revision: 2 });
    expect(await browser().manage.confirmAttendance({ token })).toMatchObject({ attendanceConfirmed: true });
    const file = await browser().manage.calendar({ token });
    expect(file.content).toContain('BEGIN:VEVENT');
    expect(file.content).toContain('STATUS:CONFIRMED');
    expect(await browser().manage.cancel({ token })).toMatchObject({ status: 'cancelled' });
    const told = await call().reservations.get({ id: moved.id });
    expect(told.history?.map(({ action, actor }) => [action, actor.kind])).toEqual([
      ['created', 'anonymous'],
      ['modify', 'guest'],
      ['attendance', 'guest'],
      ['cancel', 'guest'],
    ]);
  });

  it('is one and the same 404 when tampered with', async () => {
    const house = await createHouse(database.db);
    const token = tokenOf(await book(house));
    const flipped = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [flipped, 'nonsense', `${token}.x`]) {
      expect((await problemOf(browser().manage.get({ token: wrong }))).code).toBe('NOT_FOUND');
    }
  });

  it('keeps to the policy of the booking', async () => {
    const house = await createHouse(database.db);
    const reservation = await book(house);
    const late = new Date(Date.parse(reservation.policy.cancelUntil) + 1_000);
    const caller = createCaller({ domain: testCtx(database.db, { actor: anonymousActor('x'), clock: () => late }) });
    const refused = await problemOf(caller.manage.cancel({ token: tokenOf(reservation) }));
    expect(refused).toMatchObject({ code: 'TOO_LATE_TO_CHANGE', details: { cancelNoticeMinutes: 120 } });
  });
});
