import { type ProcedureFacts, procedureFacts } from '@tavola/api';
import { openTrattoria, type Trattoria } from '@tavola/domain/test-trattoria';
import { createHouse, dayAhead, type House } from '@tavola/domain/testing';
import { SCOPES } from '@tavola/shared';
import { randomFrom } from '@tavola/testkit/chance';
import { fitting } from '@tavola/testkit/fuzz-values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { knockRest, knockSocket, knockTrpc } from '../testing/knock.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';
import { signInStaff } from '../testing/sign-in-staff.ts';

// Whoever is bound to one house asks for something of another, in every procedure that takes a place or an id.
type Fields = Record<string, unknown>;

/** Features whose objects belong to the whole restaurant, or that identify by a secret of the guest's own. */
const OF_ALL_HOUSES =
  /^(automations|coupons|keys|loyalty|manage|media|menu|messages|operations|settings|session|testMode|time|notifications|staff|guests|account)\./;
/** Reached by the token in a link, which whoever holds may use. */
const BY_TOKEN = new Set([
  'orders.track',
  'orders.tracked',
  'orders.cancelByToken',
  'orders.tableOfCode',
  'orders.tableTab',
  'reviews.submit',
]);

const propertiesOf = ({ input }: ProcedureFacts): string[] =>
  input ? Object.keys((z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Fields) : [];
const asks = (fact: ProcedureFacts) =>
  propertiesOf(fact).some((name) => ['location', 'id', 'holdId', 'quote'].includes(name));
const FACTS = procedureFacts().filter(
  (fact) => !OF_ALL_HOUSES.test(fact.path) && !BY_TOKEN.has(fact.path) && asks(fact),
);

let under: GatewayUnderTest;
let theirs: House;
let kitchen: Trattoria;
let ids: Record<string, string>;
let quote: string;
let code: string;
const outsiders: Record<'key' | 'staff', Record<string, string>> = { key: {}, staff: {} };

beforeAll(async () => {
  under = await runGateway();
  theirs = await createHouse(under.database.db, {
    tables: [
      ['1', 1, 4],
      ['2', 1, 4],
    ],
  });
  kitchen = await openTrattoria(under.database.db);
  const ours = await createHouse(under.database.db);
  outsiders.key = { authorization: `Bearer ${await under.key([...SCOPES], { locations: [ours.slug] })}` };
  outsiders.staff = await signInStaff(under, 'manager', [ours.id]);
  const owner = `Bearer ${await under.key([...SCOPES], { holdLimit: 100 })}`;
  const make = async (path: string, body: Fields): Promise<Fields> => {
    const answer = await fetch(`${under.gateway.url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: owner, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Fields;
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
    return told;
  };
  const guest = { name: 'Ada', phone: '+351 912 345 678' };
  const place = { location: theirs.slug, date: dayAhead(7), time: '19:00', partySize: 2 };
  const hold = await make('/reservations/hold', place);
  const booked = await make('/reservations', { ...place, time: '20:30', guest });
  code = String(booked.code);
  const waiting = await make('/waitlist', {
    location: theirs.slug,
    date: dayAhead(7),
    from: '18:00',
    to: '22:00',
    partySize: 2,
    guest,
  });
  const cart = { location: kitchen.slug, type: 'pickup', lines: [{ itemId: kitchen.items.soup, quantity: 1 }] };
  quote = String((await make('/orders/quote', cart)).quote);
  const order = await make('/orders', { quote, contact: guest, payment: { method: 'counter' } });
  const hook = await make('/webhooks', { url: 'https://93.184.215.14/hook', location: theirs.slug });
  const delivery = await make(`/webhooks/${hook.id}/test`, {});
  const [review] = await under.database.sql`
    insert into reviews (id, location_id, rating, name, created_at) values (gen_random_uuid(), ${theirs.id}, 4, 'Ada', now())
    returning id`;
  ids = {
    reservations: String(booked.id),
    hold: String(hold.holdId),
    waitlist: String(waiting.id),
    orders: String(order.id),
    kitchen: String(order.id),
    webhooks: String(hook.id),
    deliveries: String(delivery.id),
    locations: theirs.slug,
    delivery: crypto.randomUUID(),
    reviews: String(review?.id),
    google: String(booked.id),
  };
});
afterAll(() => under.close());

/** Fields that say whose it is; they are never made up. */
const OWN = new Set(['location', 'id', 'withId', 'holdId', 'quote', 'code']);

/** What else each procedure needs before it looks at whose it is. */
function inputFor(fact: ProcedureFacts): Fields {
  const feature = fact.path.split('.')[0] ?? '';
  const guest = { name: 'Eve', phone: '+351 912 345 679' };
  const line = { itemId: kitchen.items.soup, quantity: 1 };
  const onMenu = ['orders', 'kitchen', 'delivery'].includes(feature);
  const values: Fields = {
    location: onMenu ? kitchen.slug : theirs.slug,
    id: /^webhooks\.(delivery|replay)$/.test(fact.path) ? ids.deliveries : ids[feature],
    withId: ids.reservations,
    holdId: ids.hold,
    quote,
    code,
    guest,
    contact: guest,
    payment: fact.path === 'orders.place' ? { method: 'counter' } : 'counter',
    date: dayAhead(7),
    time: '21:00',
    from: '18:00',
    to: '22:00',
    partySize: 2,
    revision: 1,
    status: 'confirmed',
    reason: fact.path.startsWith('reservations') ? 'guest_request' : 'a reason',
    type: 'pickup',
    lines: [line],
    itemId: kitchen.items.soup,
    soldOut: true,
    station: 'oven',
    bumped: true,
    minutes: 10,
    since: new Date(Date.now() - 60_000).toISOString(),
    by: 'equal',
    kind: fact.path === 'reservations.staffBook' ? 'phone' : fact.path === 'orders.print' ? 'receipt' : 'radius',
    url: 'https://93.184.215.14/other',
    method: 'cash',
    amount: 100,
  };
  const random = randomFrom(1);
  const schema = fact.input ?? z.object({});
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const { required = [] } = described;
  const wanted = new Set([...required, ...propertiesOf(fact).filter((name) => name === 'location' || name === 'code')]);
  // What no value above fits is made from the schema, as often as it takes.
  for (let tries = 0; tries < 500; tries += 1) {
    const made = fitting(described as Fields, { random, known: () => [], depth: 0 }) as Fields;
    const input = Object.fromEntries(
      [...wanted].map((name) => [
        name,
        values[name] === undefined || tries % 2 === 1 ? (OWN.has(name) ? values[name] : made[name]) : values[name],
      ]),
    );
    if (schema.safeParse(input).success) return input;
  }
  throw new Error(`give ${fact.path} an input that it accepts`);
}

describe.each(FACTS)('$path', (fact) => {
  const kinds = fact.access?.keys === false ? (['staff'] as const) : (['staff', 'key'] as const);

  test.each(kinds)('is closed to a %s bound to another house', async (kind) => {
    const { url } = under.gateway;
    const input = inputFor(fact);
    const doors =
      fact.type === 'subscription'
        ? [
            await knockSocket(
              url,
              fact.path === 'reservations.watch' ? 'reservations.book' : fact.path,
              outsiders[kind],
              input,
            ),
          ]
        : [
            await knockTrpc(url, fact, outsiders[kind], input),
            ...(fact.rest ? [await knockRest(url, fact, outsiders[kind], input)] : []),
          ];
    for (const { code, body } of doors)
      expect(['NOT_FOUND', 'FORBIDDEN'], `${JSON.stringify(input)} → ${JSON.stringify(body).slice(0, 400)}`).toContain(
        code,
      );
  });
});

test('after all that knocking nothing of the other house has changed', async () => {
  const [row] = await under.database.sql`
    select (select count(*) from reservations where location_id = ${theirs.id})::int as bookings,
      (select count(*) from orders where location_id = ${kitchen.locationId})::int as orders,
      (select status from reservations where id = ${ids.reservations ?? ''}) as reservation,
      (select state from holds where id = ${ids.hold ?? ''}) as hold,
      (select status from orders where id = ${ids.orders ?? ''}) as ordered,
      (select count(*) from webhook_endpoints)::int as hooks`;
  expect(row).toMatchObject({ bookings: 1, orders: 1, reservation: 'confirmed', hold: 'held', hooks: 1 });
  expect(['pending', 'confirmed']).toContain(row?.ordered);
});

describe('what another house has and what nobody has', () => {
  const notFound = async (path: string, method: string, body?: Fields): Promise<string> => {
    const answer = await fetch(`${under.gateway.url}/api/v1${path}`, {
      method,
      headers: {
        ...outsiders.key,
        'x-request-id': 'same-for-all',
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(answer.status).toBe(404);
    return answer.text();
  };

  test.each([
    ['GET', '/reservations/', 'reservations', undefined],
    ['PATCH', '/reservations/', 'reservations', { revision: 1 }],
    ['PATCH', '/reservations/hold/', 'hold', {}],
    ['GET', '/waitlist/', 'waitlist', undefined],
    ['GET', '/orders/', 'orders', undefined],
    ['DELETE', '/orders/', 'orders', { reason: 'a reason' }],
    ['GET', '/webhooks/', 'webhooks', undefined],
    ['GET', '/locations/', 'locations', undefined],
    ['GET', `/reservations/availability?date=${dayAhead(7)}&partySize=2&location=`, 'locations', undefined],
    ['GET', '/menu?location=', 'locations', undefined],
  ] as const)('cannot be told apart by %s %s', async (method, path, kind, body) => {
    const real = String(ids[kind]);
    const unknown = crypto.randomUUID();
    const [foreign, absent] = [await notFound(path + real, method, body), await notFound(path + unknown, method, body)];
    expect(foreign.replaceAll(real, 'it')).toBe(absent.replaceAll(unknown, 'it'));
  });
});
