import { anonymousActor, staffActor } from '@tavola/domain';
import { testCtx } from '@tavola/domain/test-ctx';
import { openTrattoria, type Trattoria } from '@tavola/domain/test-trattoria';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toProblem } from './problem.ts';
import { createCaller } from './router.ts';
import { refusalOf } from './trpc.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const clock = () => new Date('2026-11-18T20:00:00Z');
const staff = { id: '01936f2e-8a00-7000-8000-000000000001', name: 'Rui', role: 'staff' as const, locationIds: null };
const as = (actor: ReturnType<typeof anonymousActor>, idempotencyKey?: string) =>
  createCaller({ domain: testCtx(database.db, { actor, clock }), idempotencyKey });
const diner = (key?: string) => as(anonymousActor('browser'), key);
const crew = (key?: string) => as(staffActor(staff), key);

const problem = async (call: Promise<unknown>) => {
  const error = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof TRPCError)) throw new Error('was not refused');
  return toProblem(refusalOf(error), 'test', 'en');
};
const cart = (more: object = {}) => ({
  location: house.slug,
  type: 'pickup' as const,
  lines: [{ itemId: house.items.soup, quantity: 1 }],
  ...more,
});
const contact = { name: 'Ana', phone: '+351912345678' };
const placed = async () => {
  const { quote } = await diner().orders.quote(cart());
  return diner().orders.place({ quote, contact, payment: { method: 'counter' } });
};

describe('through the procedures', () => {
  it('an order goes from the menu to the diner’s hands, every answer of its declared shape', async () => {
    const { categories } = await diner().menu.get({ location: house.slug });
    expect(categories[0]?.items.map((item) => item.id)).toContain(house.items.soup);
    const order = await placed();
    for (const status of ['confirmed', 'preparing', 'ready', 'picked_up'] as const) {
      expect((await crew().orders.setStatus({ id: order.id, status })).status).toBe(status);
    }
    const token = order.trackingUrl.split('/').at(-1) ?? '';
    const seen = await diner().orders.tracked({ token });
    expect(seen.steps.map(({ status, at }) => [status, at !== null])).toEqual([
      ['pending', true],
      ['confirmed', true],
      ['preparing', true],
      ['ready', true],
      ['picked_up', true],
    ]);
    expect((await crew().orders.get({ id: order.id })).history).toHaveLength(5);
  });

  it.each([
    ['a price', { lines: [{ itemId: '', quantity: 1, price: 1 }] }],
    ['a negative quantity', { lines: [{ itemId: '', quantity: -1 }] }],
    ['a huge quantity', { lines: [{ itemId: '', quantity: 100_000 }] }],
    ['half a portion', { lines: [{ itemId: '', quantity: 0.5 }] }],
    ['a negative tip', { tip: -500 }],
    ['a total of its own', { total: 1 }],
    ['no line', { lines: [] }],
  ])('a cart with %s is refused before anything is read', async (_, more) => {
    const forged = JSON.parse(JSON.stringify(cart(more)).replaceAll('"itemId":""', `"itemId":"${house.items.soup}"`));
    expect(await problem(diner().orders.quote(forged))).toMatchObject({ code: 'VALIDATION_FAILED', status: 400 });
  });

  it('a repeated order is the same order, a reused key another refusal', async () => {
    const { quote } = await diner().orders.quote(cart());
    const body = { quote, contact, payment: { method: 'counter' as const } };
    const first = await diner('order-of-this-evening').orders.place(body);
    expect(await diner('order-of-this-evening').orders.place(body)).toEqual(first);
    const other = diner('order-of-this-evening').orders.place({ ...body, notes: 'more' });
    expect(await problem(other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
    const move = { id: first.id, status: 'confirmed' as const };
    const moved = await crew('confirm-of-this-evening').orders.setStatus(move);
    expect(await crew('confirm-of-this-evening').orders.setStatus(move)).toEqual(moved);
  });
});

describe('the life of an order', () => {
  it('takes no step that is not next, and says which are', async () => {
    const { id } = await placed();
    expect(await problem(crew().orders.setStatus({ id, status: 'ready' }))).toMatchObject({
      code: 'INVALID_TRANSITION',
      status: 409,
      details: { from: 'pending', action: 'ready', allowedActions: ['confirmed', 'cancelled'] },
      allowedActions: ['confirmed', 'cancelled'],
    });
    expect(await problem(crew().orders.setStatus({ id, status: 'out_for_delivery' }))).toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it('is cancelled by staff with a reason only', async () => {
    const { id } = await placed();
    expect(await problem(crew().orders.cancel({ id }))).toMatchObject({ code: 'REASON_REQUIRED', status: 422 });
    expect(await problem(crew().orders.setStatus({ id, status: 'cancelled', reason: ' ' }))).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await crew().orders.cancel({ id, reason: 'oven broke' })).toMatchObject({
      status: 'cancelled',
      allowedActions: [],
    });
    expect(await problem(crew().orders.cancel({ id, reason: 'again' }))).toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('is cancelled by its diner while nobody has accepted it', async () => {
    const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
    const [early, late] = [await placed(), await placed()];
    expect((await diner().orders.cancelByToken({ token: tokenOf(early.trackingUrl) })).status).toBe('cancelled');
    await crew().orders.setStatus({ id: late.id, status: 'confirmed' });
    const refused = diner().orders.cancelByToken({ token: tokenOf(late.trackingUrl) });
    expect(await problem(refused)).toMatchObject({ code: 'INVALID_TRANSITION', allowedActions: [] });
  });

  it('refuses a move made on an old revision with the current one', async () => {
    const { id } = await placed();
    await crew().orders.setStatus({ id, status: 'confirmed', revision: 1 });
    expect(await problem(crew().orders.setStatus({ id, status: 'preparing', revision: 1 }))).toMatchObject({
      code: 'REVISION_CONFLICT',
      details: { status: 'confirmed', revision: 2 },
    });
  });
});

describe('who may do what', () => {
  it('a diner reads, lists, moves and cooks nothing', async () => {
    const { id } = await placed();
    const calls = [
      diner().orders.get({ id }),
      diner().orders.list({}),
      diner().orders.setStatus({ id, status: 'confirmed' }),
      diner().kitchen.bump({ id, station: 'oven', bumped: true }),
      diner().kitchen.board({ location: house.slug }),
      diner().orders.staffPlace({ ...cart(), contact }),
      diner().menu.updateItem({ id: house.items.soup, price: 1 }),
    ];
    for (const call of calls) expect(await problem(call)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await problem(diner().orders.cancel({ id, reason: 'mine' }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('staff cooks and sells but does not edit the menu', async () => {
    expect(await problem(crew().menu.updateItem({ id: house.items.soup, price: 1 }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await problem(crew().coupons.list())).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('staff of one location does not see or move the orders of another', async () => {
    const other = await openTrattoria(database.db);
    const elsewhere = as(staffActor({ ...staff, locationIds: [other.locationId] }));
    const { id } = await placed();
    expect(await problem(elsewhere.orders.get({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await problem(elsewhere.orders.setStatus({ id, status: 'confirmed' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await problem(elsewhere.kitchen.bump({ id, station: 'oven', bumped: true }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await elsewhere.orders.list({})).items).toEqual([]);
    expect(await problem(elsewhere.orders.list({ location: house.slug }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
