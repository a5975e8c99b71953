import { eq, newId, schema } from '@tavola/db';
import type { OrderStatus } from '@tavola/shared';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVENT_CATALOG } from '../events/catalog.ts';
import { staffActor } from '../kernel/actor.ts';
import { signToken } from '../kernel/secrets.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { moveOrder } from '../orders/move-order.ts';
import { tillOf, tokenOf } from '../orders/testing/till.ts';
import { trackOrder } from '../orders/track-order.ts';
import { getVisit } from './get-visit.ts';
import { listReviews, listReviewsForModeration } from './list-reviews.ts';
import { moderateReview } from './moderate-review.ts';
import { submitReview } from './submit-review.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());

async function orderAt(...steps: OrderStatus[]): Promise<string> {
  const placed = await till.place();
  for (const status of steps) await moveOrder(till.staff(), { id: placed.id, status, reason: 'test' });
  return tokenOf(placed);
}
const done = () => orderAt('confirmed', 'preparing', 'ready', 'picked_up');
const submit = (token: string, rating: number, text?: string) => submitReview(till.diner(), { token, rating, text });

it('takes one review of a completed order and waits for moderation', async () => {
  const token = await done();
  expect((await trackOrder(till.diner(), { token })).canReview).toBe(true);
  const { id } = await submit(token, 2, 'Cold soup');
  expect((await trackOrder(till.diner(), { token })).canReview).toBe(false);
  await expect(submit(token, 5)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await listReviews(till.diner(), { location: house.slug })).items).toEqual([]);
  const pending = await listReviewsForModeration(till.staff(), { state: 'pending' });
  expect(pending.items).toMatchObject([{ id, name: 'Ana', rating: 2, text: 'Cold soup' }]);
  const [event] = await database.db.select().from(schema.events).where(eq(schema.events.objectId, id));
  expect(EVENT_CATALOG['review.submitted'].payload.strict().safeParse(event?.payload).error).toBeUndefined();
  expect(JSON.stringify(event)).not.toMatch(/Ana|Cold/);
});

it('takes none before the end, of a cancelled order, or by another token', async () => {
  await expect(submit(await orderAt('confirmed'), 5)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await expect(submit(await orderAt('cancelled'), 1)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await expect(submit('no-such-tracking-token', 5)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('shows what is published with its answer and counts only that in the average', async () => {
  const [good, fine, bad] = [
    await submit(await done(), 5),
    await submit(await done(), 4),
    await submit(await done(), 1),
  ];
  await moderateReview(till.staff(), { id: good.id, state: 'published', reply: 'Thank you' });
  await moderateReview(till.staff(), { id: fine.id, state: 'published' });
  await moderateReview(till.staff(), { id: bad.id, state: 'rejected' });
  const list = await listReviews(till.diner(), { location: house.slug });
  expect(list).toMatchObject({ average: 4.5, count: 2 });
  expect(list.items.map(({ id, reply }) => [id, reply])).toEqual([
    [fine.id, null],
    [good.id, 'Thank you'],
  ]);
});

it('is moderated by staff of its location only', async () => {
  const { id } = await submit(await done(), 3);
  const other = await openTrattoria(database.db);
  const staffId = '01936f2e-8a00-7000-8000-000000000003';
  const actor = staffActor({ id: staffId, name: 'Eva', role: 'staff', locationIds: [other.locationId] });
  const ctx = till.staff({ actor });
  await expect(moderateReview(ctx, { id, state: 'published' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await listReviewsForModeration(ctx, { state: 'pending' })).items).toEqual([]);
});

it('takes one of a booking that took place, by the link its mail carries', async () => {
  const ctx = till.diner();
  const id = newId();
  const link = (kind: string, of = id) => signToken(ctx.secrets, 'review', { k: kind, i: of });
  const startsAt = new Date('2026-11-17T19:00:00Z');
  await database.db.insert(schema.reservations).values({
    id,
    locationId: house.locationId,
    code: 'RATE-1',
    status: 'seated',
    channel: 'web',
    partySize: 2,
    serviceDate: '2026-11-17',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 5_400_000),
    guestName: 'Eva Lima',
    policy: {},
    createdAt: startsAt,
  });
  const set = (status: 'completed' | 'no_show') =>
    database.db.update(schema.reservations).set({ status }).where(eq(schema.reservations.id, id));
  expect(await getVisit(ctx, { token: link('reservation') })).toMatchObject({ kind: 'reservation', state: 'early' });
  await set('no_show');
  await expect(submit(link('reservation'), 1)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  await set('completed');
  const { id: reviewId } = await submit(link('reservation'), 5, 'A fine evening');
  await expect(submit(link('reservation'), 5)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await getVisit(ctx, { token: link('reservation') })).toMatchObject({ state: 'reviewed' });
  const [event] = await database.db.select().from(schema.events).where(eq(schema.events.objectId, reviewId));
  expect(event?.payload).toMatchObject({ review: { reservationId: id, orderId: null } });
  const [row] = await database.db.select().from(schema.reviews).where(eq(schema.reviews.id, reviewId));
  expect(row?.name).toBe('Eva');
});

it('opens an order by its review link too, and nothing by a forged one', async () => {
  const ctx = till.diner();
  const placed = await till.place();
  const link = signToken(ctx.secrets, 'review', { k: 'order', i: placed.id });
  expect(await getVisit(ctx, { token: link })).toMatchObject({ kind: 'order', state: 'early', location: house.slug });
  for (const token of [`${link}x`, signToken(ctx.secrets, 'manage', { k: 'order', i: placed.id })])
    await expect(getVisit(ctx, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
