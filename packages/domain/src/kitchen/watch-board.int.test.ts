import { schema } from '@tavola/db';
import type { OrderStatus } from '@tavola/shared';
import type { BoardFrame, Ticket } from '@tavola/shared/schemas';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { staffActor } from '../kernel/actor.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { editOrder } from '../orders/edit-order.ts';
import { getOrder } from '../orders/get-order.ts';
import { moveOrder } from '../orders/move-order.ts';
import { localBell } from '../orders/testing/local-bell.ts';
import { tillOf, tokenOf } from '../orders/testing/till.ts';
import { watchOrder } from '../orders/watch-order.ts';
import { bumpStation } from './bump-station.ts';
import { watchBoard } from './watch-board.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
const bell = localBell();
const stops: AbortController[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
beforeEach(() => database.db.delete(schema.orders));
afterAll(async () => {
  for (const stop of stops) stop.abort();
  await database.close();
});

const staff = () => ({ ...till.staff(), ring: bell.ring });
const diner = () => ({ ...till.diner(), ring: bell.ring });
const place = () => till.place({ lines: [till.pizza(), { itemId: house.items.beer, quantity: 1 }] }, diner());

/** A board that is switched on: what it shows, and every frame it was sent. */
function openBoard(lastEventId?: string, location = house.slug) {
  const stop = new AbortController();
  stops.push(stop);
  const frames: { cursor: string; frame: BoardFrame }[] = [];
  const tickets = new Map<string, Ticket>();
  const reading = (async () => {
    for await (const step of watchBoard(staff(), { location, lastEventId }, bell, stop.signal)) {
      frames.push(step);
      const { frame } = step;
      if (frame.kind === 'snapshot') {
        tickets.clear();
        for (const ticket of frame.snapshot.tickets) tickets.set(ticket.id, ticket);
      } else if (frame.kind === 'change') {
        const { ticket } = frame.change;
        if ((tickets.get(ticket.id)?.version ?? 0) <= ticket.version) tickets.set(ticket.id, ticket);
      }
    }
  })();
  const off = async () => {
    stop.abort();
    await reading;
    return frames.at(-1)?.cursor;
  };
  return { frames, tickets, off, kinds: () => frames.map(({ frame }) => frame.kind) };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 });

describe('the kitchen board', () => {
  it('shows what is open and then every change', async () => {
    const first = await place();
    const board = openBoard();
    await until(() => expect(board.tickets.get(first.id)).toMatchObject({ status: 'pending', version: 1 }));
    expect(board.frames[0]?.frame).toMatchObject({ kind: 'snapshot', snapshot: { location: house.slug } });
    const second = await place();
    await moveOrder(staff(), { id: first.id, status: 'confirmed' });
    await until(() => {
      expect(board.tickets.get(second.id)?.number).toBe(second.number);
      expect(board.tickets.get(first.id)).toMatchObject({ status: 'confirmed', version: 2 });
    });
    await board.off();
  });

  it('gives two boards the same frame object', async () => {
    const [one, two] = [openBoard(), openBoard()];
    await until(() => expect([one.frames.length, two.frames.length]).toEqual([1, 1]));
    await place();
    await until(() => expect([one.frames.length, two.frames.length]).toEqual([2, 2]));
    expect(one.frames[1]?.frame).toBe(two.frames[1]?.frame);
    await Promise.all([one.off(), two.off()]);
  });

  it('replays exactly what a cut board missed', async () => {
    const order = await place();
    const board = openBoard();
    await until(() => expect(board.frames).toHaveLength(1));
    const cursor = await board.off();
    await moveOrder(staff(), { id: order.id, status: 'confirmed' });
    await moveOrder(staff(), { id: order.id, status: 'preparing' });
    const again = openBoard(cursor);
    await until(() => expect(again.tickets.get(order.id)).toMatchObject({ status: 'preparing', version: 3 }));
    expect(again.kinds()).not.toContain('snapshot');
    await moveOrder(staff(), { id: order.id, status: 'ready' });
    await until(() => expect(again.tickets.get(order.id)?.status).toBe('ready'));
    await again.off();
  });

  it.each(['nonsense', '99999999999-1', '-1--1'])('asks to start anew for the unknown cursor %s', async (cursor) => {
    const board = openBoard(cursor);
    await until(() => expect(board.kinds().slice(0, 2)).toEqual(['resync', 'snapshot']));
    await board.off();
  });

  it('asks to start anew when more was missed than is worth replaying', async () => {
    await place();
    const board = openBoard('0-0');
    await database.sql`insert into events (id, name, location_id, object_kind, object_id, version, payload, actor_kind, channel)
      select gen_random_uuid(), 'order.modified', ${house.locationId}, 'order', gen_random_uuid(), 1, '{}', 'system', 'system'
      from generate_series(1, 600)`;
    await board.off();
    const late = openBoard('0-0');
    await until(() => expect(late.kinds().slice(0, 2)).toEqual(['resync', 'snapshot']));
    await late.off();
  });

  it('never shows another location', async () => {
    const other = await openTrattoria(database.db);
    const [here, there] = [openBoard(), openBoard(undefined, other.slug)];
    await until(() => expect([here.frames.length, there.frames.length]).toEqual([1, 1]));
    const foreign = await tillOf(database.db, other).place({}, diner());
    await until(() => expect(there.tickets.has(foreign.id)).toBe(true));
    const own = await place();
    await until(() => expect(here.tickets.has(own.id)).toBe(true));
    expect(here.tickets.has(foreign.id)).toBe(false);
    expect(there.tickets.has(own.id)).toBe(false);
    await Promise.all([here.off(), there.off()]);
  });

  it('refuses staff of another location as if there were none', async () => {
    const other = await openTrattoria(database.db);
    const id = '01936f2e-8a00-7000-8000-000000000002';
    const actor = staffActor({ id, name: 'Rui', role: 'staff', locationIds: [other.locationId] });
    const frames = watchBoard({ ...staff(), actor }, { location: house.slug }, bell, new AbortController().signal);
    await expect(frames.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the tracking link', () => {
  it('follows its own order and no other', async () => {
    const [mine, other] = [await place(), await place()];
    const stop = new AbortController();
    const frames = watchOrder(diner(), { token: tokenOf(mine) }, bell, stop.signal);
    const next = async () => (await frames.next()).value?.frame;
    expect(await next()).toMatchObject({ kind: 'snapshot', snapshot: { number: mine.number, status: 'pending' } });
    await moveOrder(staff(), { id: other.id, status: 'confirmed' });
    await moveOrder(staff(), { id: mine.id, status: 'confirmed' });
    const change = await next();
    expect(change).toMatchObject({ kind: 'change', change: { order: { number: mine.number, status: 'confirmed' } } });
    expect(JSON.stringify(change)).not.toMatch(/Ana|912345678/);
    stop.abort();
    await frames.return(undefined);
  });

  it('gives all who hold it the same frame object', async () => {
    const { trackingUrl, id } = await place();
    const token = trackingUrl.split('/').at(-1) ?? '';
    const stop = new AbortController();
    const holders = [1, 2].map(() => watchOrder(diner(), { token }, bell, stop.signal));
    await Promise.all(holders.map((frames) => frames.next()));
    await moveOrder(staff(), { id, status: 'confirmed' });
    const [one, two] = await Promise.all(holders.map(async (frames) => (await frames.next()).value?.frame));
    expect(one).toMatchObject({ kind: 'change' });
    expect(one).toBe(two);
    stop.abort();
    await Promise.all(holders.map((frames) => frames.return(undefined)));
  });
});

/** What fingers on two boards may do, in any order. */
const press = fc.record({
  order: fc.nat({ max: 5 }),
  at: fc.constantFrom('oven', 'bar', undefined),
  what: fc.constantFrom('bump', 'bump', 'recall', 'advance', 'edit'),
});

it.each([1, 2, 3])('two boards agree with the database after fifty random presses at once, seed %i', async (seed) => {
  const orders = await Promise.all(Array.from({ length: 6 }, place));
  const boards = [openBoard(), openBoard()];
  await until(() => expect(boards.map(({ frames }) => frames.length)).toEqual([1, 1]));
  await Promise.all(orders.map(({ id }) => moveOrder(staff(), { id, status: 'confirmed' })));
  const refusals = new Set<string>();
  await Promise.all(
    fc.sample(press, { numRuns: 50, seed }).map(async ({ order, at, what }) => {
      const { id } = orders[order] ?? { id: '' };
      try {
        if (what === 'advance') {
          const { allowedActions } = await getOrder(staff(), { id });
          const next = allowedActions.find((status) => status !== 'cancelled') as OrderStatus | undefined;
          if (next) await moveOrder(staff(), { id, status: next });
        } else if (what === 'edit') {
          const { revision, lines } = await getOrder(staff(), { id });
          const kept = lines.map((line) => ({ lineId: line.id ?? '', quantity: line.quantity + 1 }));
          await editOrder(staff(), { id, revision, lines: kept });
        } else await bumpStation(staff(), { id, station: at, bumped: what === 'bump' });
      } catch (error) {
        refusals.add(error instanceof DomainError ? error.code : String(error));
      }
    }),
  );
  // Late presses are refused by name; nothing else goes wrong.
  expect([...refusals].filter((code) => !['INVALID_TRANSITION', 'REVISION_CONFLICT'].includes(code))).toEqual([]);
  const rows = await database.db.select().from(schema.orders);
  const lines = await database.db.select().from(schema.orderLines);
  for (const board of boards) {
    await until(() => {
      for (const row of rows) {
        const ticket = board.tickets.get(row.id);
        expect(ticket).toMatchObject({ status: row.status, version: row.revision });
        const bumped = lines.filter((line) => line.orderId === row.id && line.bumpedAt).map((line) => line.id);
        expect(
          ticket?.lines
            .filter((line) => line.bumpedAt)
            .map((line) => line.id)
            .sort(),
        ).toEqual(bumped.sort());
      }
    });
  }
  await Promise.all(boards.map((board) => board.off()));
});
