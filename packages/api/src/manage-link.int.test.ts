import { anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import type { Problem } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller, refusalOf, toProblem } from './index.ts';

let database: TestDatabase;
let house: House;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await createHouse(database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
      ['3', 1, 4],
      ['4', 1, 4],
    ],
  });
});
afterAll(() => database.close());

const date = dayAhead();
const guest = { name: 'Ana Lima', phone: '+351912345678' };
const YEAR_MS = 366 * 86_400_000;

function caller(clock?: () => Date) {
  const actor = anonymousActor('a stranger');
  return createCaller({ domain: testCtx(database.db, { actor, ...(clock ? { clock } : {}) }) });
}

async function newToken(): Promise<{ id: string; token: string }> {
  const { id, manageUrl } = await caller().reservations.book({
    location: house.slug,
    date,
    time: '19:00',
    partySize: 2,
    guest,
  });
  return { id, token: manageUrl?.split('/r/')[1] ?? '' };
}

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error('expected a refusal');
  return toProblem(refusalOf(error), 'the same request', 'en');
}

/** Every way a link can be used. */
const uses = (token: string, clock?: () => Date) => ({
  view: () => caller(clock).manage.get({ token }),
  change: () => caller(clock).manage.modify({ token, revision: 1, time: '20:30' }),
  cancel: () => caller(clock).manage.cancel({ token }),
  attend: () => caller(clock).manage.confirmAttendance({ token }),
  calendar: () => caller(clock).manage.calendar({ token }),
});

const part = (text: string, index: number) => text.split('.')[index] ?? '';
const encode = (claims: unknown) => Buffer.from(JSON.stringify(claims)).toString('base64url');

describe('a link that is not one’s own', () => {
  const wrong: Record<string, () => Promise<{ token: string; clock?: () => Date }>> = {
    'tampered in its signature': async () => {
      const { token } = await newToken();
      return { token: token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) };
    },
    'tampered in its content': async () => {
      const [mine, other] = [await newToken(), await newToken()];
      return { token: `${encode({ r: other.id, v: 1 })}.${part(mine.token, 1)}` };
    },
    'signed for another purpose or installation': async () => {
      const { id } = await newToken();
      return { token: `${encode({ r: id, v: 1 })}.${encode('no signature of ours')}` };
    },
    'withdrawn by the house': async () => {
      const { id, token } = await newToken();
      await database.sql`update reservations set link_version = link_version + 1 where id = ${id}`;
      return { token };
    },
    'long after the visit': async () => {
      const { token } = await newToken();
      return { token, clock: () => new Date(Date.now() + YEAR_MS) };
    },
    'of a booking that is gone': async () => {
      const { id, token } = await newToken();
      const { sql } = database;
      await sql`delete from reservation_history where reservation_id = ${id}`;
      await sql`delete from table_allocations where claim_id = ${id}`;
      await sql`delete from reservations where id = ${id}`;
      await sql`update service_days set version = version + 1 where location_id = ${house.id}`;
      return { token };
    },
    'nothing but letters': async () => ({ token: 'nonsense' }),
  };

  const expected = { code: 'NOT_FOUND', status: 404 };

  for (const [name, make] of Object.entries(wrong)) {
    it(`${name}: one and the same 404, whatever it is used for`, async () => {
      const { token, clock } = await make();
      const answers = await Promise.all(Object.values(uses(token, clock)).map((use) => problemOf(use())));
      const stranger = await problemOf(caller().manage.get({ token: 'never.seen' }));
      expect(stranger).toMatchObject(expected);
      for (const answer of answers) expect(answer).toEqual(stranger);
      const rows = await database.sql`
        select 1 from reservations where location_id = ${house.id} and status = 'cancelled'`;
      expect(rows).toHaveLength(0);
      await database.sql`delete from table_allocations where location_id = ${house.id}`;
      await database.sql`update service_days set version = version + 1 where location_id = ${house.id}`;
    });
  }
});

describe('the guest of a link', () => {
  it('does what the link is for and nothing of the house', async () => {
    const { id, token } = await newToken();
    const own = uses(token);
    expect(await own.view()).toMatchObject({ id, guest });
    expect((await own.view()).tables).toBeUndefined();
    expect((await own.calendar()).content).toContain('BEGIN:VCALENDAR');
    expect(await own.change()).toMatchObject({ time: '20:30', revision: 2 });
    expect(await own.attend()).toMatchObject({ attendanceConfirmed: true });
    const tables = Object.values(house.tables).slice(0, 1);
    const asHouse = caller().manage.modify({ token, revision: 3, tables } as never);
    expect((await problemOf(asHouse)).code).toBe('VALIDATION_FAILED');
    expect(await own.cancel()).toMatchObject({ status: 'cancelled' });
  });

  it('is never taken for the house, even in the browser of one who works there', async () => {
    const { token } = await newToken();
    const marta = staffActor({
      id: '01936f2e-8a00-7000-8000-00000000aaaa',
      name: 'Marta',
      role: 'manager',
      locationIds: null,
    });
    const signedIn = createCaller({ domain: testCtx(database.db, { actor: marta }) });
    const { policy } = await signedIn.manage.get({ token });
    const late = new Date(Date.parse(policy.cancelUntil) + 60_000);
    const tooLate = createCaller({ domain: testCtx(database.db, { actor: marta, clock: () => late }) });
    expect((await problemOf(tooLate.manage.cancel({ token }))).code).toBe('TOO_LATE_TO_CHANGE');
  });
});
