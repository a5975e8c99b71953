import { placeOrder, quoteOrder } from '../packages/domain/src/orders/index.ts';
import { measure, report, startGatewayAtWork } from './gateway-at-work.ts';

// P5: status changes over HTTP by 32 clients, every order once through its whole life.
const ORDERS = 2_000;
const STEPS = ['confirmed', 'preparing', 'ready', 'picked_up'] as const;
const at = await startGatewayAtWork();
const { house } = at;
const lines = [{ itemId: house.items.soup, quantity: 1 }];
const { quote } = await quoteOrder(at.ctx, { location: house.slug, type: 'pickup', lines });
const orders = await Promise.all(
  Array.from({ length: ORDERS }, (_, n) =>
    placeOrder(at.ctx, { quote, contact: { name: `Diner ${n}` }, payment: { method: 'counter' } }),
  ),
);

const rounds = [];
for (const status of STEPS) {
  const body = JSON.stringify({ status });
  rounds.push(
    await measure({
      url: at.url,
      method: 'PATCH',
      amount: ORDERS,
      headers: { authorization: at.authorization, 'content-type': 'application/json' },
      request: (n) => ({
        path: `/api/v1/orders/${orders[n % ORDERS]?.id}/status`,
        body,
        headers: { 'idempotency-key': `${status}-of-${orders[n % ORDERS]?.id}` },
      }),
    }),
  );
}
// The first round warms the server up.
const [, ...counted] = rounds;
const mean = Math.round(counted.length / counted.reduce((sum, round) => sum + 1 / round.perSecond, 0));
const [left] = await at.connection.sql`
  select count(*)::int as open from orders where location_id = ${house.locationId} and status <> 'picked_up'`;
report({ id: 'P5', measure: 'status change, 32 clients', value: mean, unit: 'changes/s', target: '>= 1000' });
report({ id: 'P5', measure: 'status change, p99', value: Math.max(...counted.map(({ p99 }) => p99)), unit: 'ms' });
report({
  id: 'P5',
  measure: 'changes lost',
  value: (left?.open ?? 0) + rounds.reduce((sum, { failed }) => sum + failed, 0),
  unit: 'changes',
  target: '<= 0',
});
await at.close();
