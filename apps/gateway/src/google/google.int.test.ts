import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Answer, answerOf } from '../testing/answer.ts';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

const SCOPES = ['availability:read', 'reservations:read', 'reservations:write'] as const;
const MERCHANT = 'harbour';
const SERVICE = 'reservation';

let under: GatewayUnderTest;
let google: string;
beforeAll(async () => {
  under = await runGateway({ seed: DEMO_SEED });
  google = await under.key([...SCOPES], { channel: 'google', holdLimit: 1_000 });
});
afterAll(() => under.close());

const basic = (key: string) => `Basic ${Buffer.from(`google:${key}`).toString('base64')}`;

const BUSY = 503;

/** Asks again when the server is busy, as Google does. */
async function call(path: string, body?: unknown, authorization = basic(google), tries = 5): Promise<Answer> {
  const response = await fetch(`${under.gateway.url}/api/v1/google/${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  });
  const answer = await answerOf(response);
  if (answer.status === BUSY && tries > 1) return call(path, body, authorization, tries - 1);
  return answer;
}

const offeredSchema = z.object({
  start_sec: z.int(),
  duration_sec: z.int(),
  spots_open: z.int(),
  spots_total: z.int(),
  resources: z.object({ party_size: z.int() }),
});
type Offered = z.infer<typeof offeredSchema>;
const feedSchema = z.object({
  service_availability: z.array(z.object({ availability: z.array(offeredSchema) })).length(1),
});
const bookingSchema = z.object({
  booking: z.object({ booking_id: z.uuid(), status: z.string(), slot: z.object({ start_sec: z.string() }) }),
});

/** Starts of a quiet day ahead that take a party of this size. */
async function offered(partySize = 2): Promise<Offered[]> {
  for (let day = 9; day < 20; day += 1) {
    const feed = (await call(`feeds/availability?cursor=${MERCHANT}/${day}`)).read(feedSchema);
    const entries = feed.service_availability.flatMap(({ availability }) => availability);
    const open = entries.filter(({ spots_open, resources }) => spots_open > 0 && resources.party_size === partySize);
    if (open.length > 4) return open;
  }
  throw new Error('no quiet day');
}

const slotOf = ({ start_sec, duration_sec, resources }: Offered) => ({
  merchant_id: MERCHANT,
  service_id: SERVICE,
  start_sec: String(start_sec),
  duration_sec: String(duration_sec),
  resources,
});
const user = (id = randomUUID()) => ({
  user_id: id,
  given_name: 'Ada',
  family_name: 'Lovelace',
  telephone: '+351 912 345 678',
  email: 'ada@example.com',
});
const creation = (slot: Offered, more: object = {}) => ({
  slot: slotOf(slot),
  user_information: user(),
  idempotency_token: randomUUID(),
  ...more,
});
const create = (slot: Offered, more: object = {}) => call('v3/CreateBooking/', creation(slot, more));
const first = (entries: Offered[], at = 0): Offered => {
  const entry = entries[at];
  if (!entry) throw new Error('nothing offered');
  return entry;
};

describe('the booking server', () => {
  test('is healthy, with and without the slash, and takes keys of the channel Google only', async () => {
    for (const path of ['v3/HealthCheck', 'v3/HealthCheck/']) expect((await call(path)).status).toBe(200);
    const body = { user_id: 'somebody' };
    expect((await call('v3/ListBookings', body, basic('tav_live_wrong'))).status).toBe(401);
    expect((await call('v3/ListBookings', body, '')).status).toBe(401);
    const voice = await under.key([...SCOPES]);
    expect(await call('v3/ListBookings', body, basic(voice))).toMatchObject({ status: 403 });
    expect((await call('v3/ListBookings', body, `Bearer ${google}`)).status).toBe(200);
  });

  test('answers a batch in the order asked, start by start', async () => {
    const [a, b] = [first(await offered()), first(await offered(), 2)];
    const slot_time = [a, b].map(({ start_sec, resources }) => ({
      start_sec: String(start_sec),
      resource_ids: resources,
    }));
    const night = { start_sec: String(a.start_sec - 12 * 3_600 - 17), resource_ids: { party_size: 2 } };
    const { status, body } = await call('v3/BatchAvailabilityLookup', {
      merchant_id: MERCHANT,
      service_id: SERVICE,
      slot_time: [...slot_time, night],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      slot_time_availability: [
        { slot_time: slot_time[0], available: true },
        { slot_time: slot_time[1], available: true },
        { slot_time: night, available: false },
      ],
    });
  });

  test('books once per token, stamps its channel, and tells the status', async () => {
    const body = creation(first(await offered()), { additional_request: 'By the window' });
    const booked = await call('v3/CreateBooking', body);
    expect(booked).toMatchObject({
      status: 200,
      body: { booking: { status: 'CONFIRMED', slot: body.slot, user_information: body.user_information } },
    });
    const again = await call('v3/CreateBooking', body);
    expect(again.body).toEqual(booked.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const { booking_id } = booked.read(bookingSchema).booking;
    const [row] = await under.database.sql`
      select channel, guest_name, notes, (select count(*)::int from partner_users where user_id = ${body.user_information.user_id}) as users
      from reservations where id = ${booking_id}`;
    expect(row).toEqual({ channel: 'google', guest_name: 'Ada Lovelace', notes: 'By the window', users: 1 });
    expect((await call('v3/GetBookingStatus', { booking_id })).body).toEqual({
      booking_id,
      booking_status: 'CONFIRMED',
      prepayment_status: 'PREPAYMENT_NOT_PROVIDED',
    });
    const listed = await call('v3/ListBookings', { user_id: body.user_information.user_id });
    const { bookings } = listed.read(z.object({ bookings: z.array(z.object({ booking_id: z.string() })) }));
    expect(bookings).toEqual([{ booking_id }]);
  });

  test('moves and cancels; asking twice for the same changes nothing more', async () => {
    const entries = await offered();
    const bookingOf = async (answer: Promise<Answer>) => (await answer).read(bookingSchema).booking;
    const { booking_id } = await bookingOf(create(first(entries)));
    const target = first(entries, 3);
    const move = { booking: { booking_id, slot: slotOf(target) } };
    const moved = await call('v3/UpdateBooking', move);
    expect(moved.body).toMatchObject({ booking: { slot: { start_sec: String(target.start_sec) } } });
    expect((await call('v3/UpdateBooking', move)).body).toEqual(moved.body);
    const back = { booking: { booking_id, slot: slotOf(first(entries)) } };
    expect((await bookingOf(call('v3/UpdateBooking', back))).slot.start_sec).toBe(String(first(entries).start_sec));
    expect((await bookingOf(call('v3/UpdateBooking', move))).slot.start_sec).toBe(String(target.start_sec));
    const cancel = { booking: { booking_id, status: 'CANCELED' } };
    for (let time = 0; time < 2; time += 1) {
      expect((await bookingOf(call('v3/UpdateBooking', cancel))).status).toBe('CANCELED');
    }
    const [row] = await under.database.sql`
      select count(*)::int as events from events where object_id = ${booking_id} and name in ('reservation.modified', 'reservation.cancelled')`;
    expect(row?.events).toBe(4);
  });

  test('a refusal by the rules is an answer with its cause', async () => {
    const entries = await offered();
    const slot = first(entries);
    const same = user();
    expect((await create(slot, { user_information: same })).body).toHaveProperty('booking');
    expect(await create(slot, { user_information: same })).toMatchObject({
      status: 200,
      body: { booking_failure: { cause: 'SLOT_ALREADY_BOOKED_BY_USER' } },
    });
    const odd = { ...slot, start_sec: slot.start_sec + 61 };
    expect(await create(odd)).toMatchObject({ status: 200, body: { booking_failure: { cause: 'SLOT_UNAVAILABLE' } } });
    const past = { ...slot, start_sec: slot.start_sec - 30 * 86_400 };
    expect(await create(past)).toMatchObject({ status: 200, body: { booking_failure: { cause: 'SLOT_UNAVAILABLE' } } });
  });

  test('a broken request is none of the guest’s business: an HTTP error, no booking', async () => {
    const slot = first(await offered());
    for (const body of [
      {},
      { slot: slotOf(slot) },
      { ...creation(slot), slot: { ...slotOf(slot), start_sec: 'soon' } },
    ]) {
      expect((await call('v3/CreateBooking', body)).status).toBe(400);
    }
    const token = randomUUID();
    await create(slot, { idempotency_token: token });
    expect((await create(slot, { idempotency_token: token })).status).toBe(422);
    expect((await call('v3/GetBookingStatus', { booking_id: randomUUID() })).status).toBe(404);
  });
});

describe('the availability feed', () => {
  test('pages through every day of a location, then goes on with the next', async () => {
    const after = async (query: string) => {
      const page = await call(`feeds/availability?${query}`);
      return page.read(z.object({ next_cursor: z.string().nullable() })).next_cursor;
    };
    expect(await after(`days=2&cursor=${MERCHANT}/0`)).toBe(`${MERCHANT}/1`);
    expect(await after(`days=2&cursor=${MERCHANT}/1`)).toBe('hudson/0');
    expect(await after('days=2&cursor=hudson/1')).toBeNull();
    expect(await after(`location=${MERCHANT}&days=1`)).toBeNull();
    expect((await call('feeds/availability?cursor=nowhere/0')).status).toBe(400);
  });

  test('counts spots down as tables are taken, and agrees with the lookup', async () => {
    const slot = first(await offered());
    const spots = async () => {
      const entries = await offered();
      return entries.find(({ start_sec }) => start_sec === slot.start_sec);
    };
    const before = await spots();
    expect(before?.spots_open).toBeLessThanOrEqual(before?.spots_total ?? 0);
    await create(slot);
    const after = await spots();
    expect(after?.spots_open ?? 0).toBeLessThan(before?.spots_open ?? 0);
    expect(after?.spots_total ?? before?.spots_total).toBe(before?.spots_total);
  });
});
