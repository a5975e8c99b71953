import { quoteOrder } from '../packages/domain/src/orders/index.ts';
import { measure, report, startGatewayAtWork } from './gateway-at-work.ts';

// P4: an order of two dishes with options, placed over HTTP by 32 clients, each with its own idempotency key.
const ORDERS = 6_000;
const at = await startGatewayAtWork();
const { house } = at;
const cart = {
  location: house.slug,
  type: 'pickup' as const,
  lines: [
    {
      itemId: house.items.pizza,
      quantity: 1,
      options: [{ valueId: house.sizes.large }, { valueId: house.toppings.ham }],
    },
    { itemId: house.items.pizza, quantity: 2, options: [{ valueId: house.sizes.small }] },
  ],
};
const { quote } = await quoteOrder(at.ctx, cart);
const body = JSON.stringify({
  quote,
  contact: { name: 'Ana', phone: '+351912345678' },
  payment: { method: 'counter' },
});
const headers = { authorization: at.authorization, 'content-type': 'application/json' };
const place = (run: string, amount: number) =>
  measure({
    url: `${at.url}/api/v1/orders`,
    method: 'POST',
    amount,
    headers,
    request: (n) => ({ body, headers: { 'idempotency-key': `order-${run}-${String(n).padStart(8, '0')}` } }),
  });

await place('warm', 800);
const placed = await place('run', ORDERS);
const [row] = await at.connection.sql`
  select count(*)::int as orders, count(distinct number)::int as numbers from orders where location_id = ${house.locationId}`;
const expected = ORDERS + 800;
report({
  id: 'P4',
  measure: 'place an order, 32 clients',
  value: placed.perSecond,
  unit: 'orders/s',
  target: '>= 600',
});
report({ id: 'P4', measure: 'place an order, p99', value: placed.p99, unit: 'ms', target: '<= 100' });
report({ id: 'P4', measure: 'refused or failed', value: placed.failed, unit: 'orders', target: '<= 0' });
report({
  id: 'P4',
  measure: 'lost, doubled or with a number twice',
  value: Math.abs(expected - (row?.orders ?? 0)) + (row?.orders ?? 0) - (row?.numbers ?? 0),
  unit: 'orders',
  target: '<= 0',
});
await at.close();
