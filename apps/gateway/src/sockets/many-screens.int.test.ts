import { openTrattoria, type Trattoria } from '@tavola/domain/test-trattoria';
import { type BreakableLine, startBreakableLine } from '@tavola/testkit/breakable-line';
import { randomFrom } from '@tavola/testkit/chance';
import { runSocketBattery } from '@tavola/testkit/prove-sockets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { type RunningGateway, startGateway } from '../start-gateway.ts';
import { busyKitchen } from '../testing/busy-kitchen.ts';
import { type GatewayUnderTest, runGateway, TEST_ORIGIN, TEST_SECRET } from '../testing/run-gateway.ts';
import { boardScreen, sleepyScreen, stateOf, trackScreen } from '../testing/screens.ts';

// Short, for every run; `npm run prove:sockets` opens three hundred screens on gateways in processes of their own.
let under: GatewayUnderTest;
let second: RunningGateway;
let line: BreakableLine;
let house: Trattoria;
const portOf = (gateway: RunningGateway) => Number(new URL(gateway.url).port);
const startSecond = (port: number) =>
  startGateway(
    readEnv({
      DATABASE_URL: under.database.url,
      TAVOLA_SECRET: TEST_SECRET,
      PUBLIC_URL: TEST_ORIGIN,
      GATEWAY_PORT: String(port),
      LOG_LEVEL: 'silent',
      DATABASE_POOL: '6',
    }),
    createLog('silent'),
  );
beforeAll(async () => {
  under = await runGateway();
  house = await openTrattoria(under.database.db);
  second = await startSecond(0);
  line = await startBreakableLine([portOf(under.gateway), portOf(second)]);
});
afterAll(async () => {
  await line.close();
  await second.close();
  await under.close();
});

test('every screen shows what the database holds, though lines are cut, a gateway restarts and readers stall', async () => {
  const key = await under.key(['orders:read', 'orders:write', 'orders:manage']);
  const kitchen = busyKitchen(under.gateway.url, key, house.slug, house.items.soup);
  for (let at = 0; at < 6; at += 1) await kitchen.place();
  const boards = Array.from({ length: 10 }, () => boardScreen(line.url, key, house.slug));
  const sleepers = Array.from({ length: 3 }, () => sleepyScreen(line.url, key, house.slug));
  const trackers = kitchen.orders.map(({ id, trackingUrl }) => ({
    orderId: id,
    screen: trackScreen(line.url, trackingUrl.split('/').at(-1) ?? ''),
  }));
  const screens = [...boards, ...sleepers, ...trackers.map(({ screen }) => screen)];
  await expect.poll(() => screens.every(({ frames }) => frames > 0)).toBe(true);
  const report = await runSocketBattery({
    boards: [...boards, ...sleepers],
    trackers,
    sleepers,
    line,
    cuts: 8,
    changes: 60,
    hands: 2,
    change: (chance) => (chance() < 0.25 ? kitchen.place().then(() => undefined) : kitchen.act(chance)),
    restarts: [
      async () => {
        const port = portOf(second);
        await second.close();
        second = await startSecond(port);
      },
    ],
    leastMs: 2_000,
    async truth() {
      const rows = await under.database
        .sql`select id, status, revision from orders where location_id = ${house.locationId}`;
      const open = rows.filter(({ status }) => ['pending', 'confirmed', 'preparing', 'ready'].includes(String(status)));
      return {
        board: new Map(open.map(({ id, status, revision }) => [String(id), stateOf(String(status), Number(revision))])),
        orders: new Map(rows.map(({ id, status }) => [String(id), String(status)])),
      };
    },
    random: randomFrom(1),
    patienceMs: 90_000,
  });
  await Promise.all(screens.map((screen) => screen.close()));
  expect(report.problems).toEqual([]);
  expect(report.cuts).toBe(8);
}, 180_000);
