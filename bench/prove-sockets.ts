import { busyKitchen } from '../apps/gateway/src/testing/busy-kitchen.ts';
import { boardScreen, sleepyScreen, stateOf, trackScreen } from '../apps/gateway/src/testing/screens.ts';
import { tryToJoin } from '../apps/gateway/src/testing/uninvited.ts';
import { openTrattoria, type Trattoria } from '../packages/domain/src/menu/testing/trattoria.ts';
import { startBreakableLine } from '../packages/testkit/src/breakable-line.ts';
import { randomFrom } from '../packages/testkit/src/chance.ts';
import { startFaultyLine } from '../packages/testkit/src/faulty-line.ts';
import { runSocketBattery } from '../packages/testkit/src/prove-sockets.ts';
import { option, startProofSystem } from './proof-system.ts';

// npm run prove:sockets -- [--boards=200] [--trackers=50] [--stalled=50] [--cuts=100] [--changes=1500] [--memory=450]
// Kitchen boards and tracking pages on two gateways while orders are placed and moved: random connections are cut, one
// gateway leaves and comes back, the other is killed, stalled readers read nothing for a minute. At the end every screen
// must show what the database holds, nobody uninvited may have seen anything, and no gateway may need more MB than given.
const [boardCount, trackerCount, stalledCount] = [option('boards', 200), option('trackers', 50), option('stalled', 50)];
const memoryLimit = option('memory', 450);
const random = randomFrom(option('seed', 1));

let houses: [Trattoria, Trattoria] | undefined;
const system = await startProofSystem(2, async ({ db }) => {
  houses = [await openTrattoria(db, { slug: 'busy' }), await openTrattoria(db, { slug: 'next-door' })];
});
if (!houses) throw new Error('no house');
const [house] = houses;
const [first, second] = system.gateways;
const idle = system.gateways.map((gateway) => gateway.memory());
const sockets = await startBreakableLine(system.gateways.map(({ port }) => port));
const requests = await startFaultyLine(
  system.gateways.map(({ url }) => url),
  { lost: 0, duplicated: 0, late: 0, lateMs: 0 },
);
const cook = await system.key(['orders:read', 'orders:write', 'orders:manage'], { locations: ['busy'] });
const stranger = await system.key(['orders:read'], { locations: ['next-door'] });
const reader = await system.key(['menu:read']);
const kitchen = busyKitchen(requests.url, cook, house.slug, house.items.soup);
for (let at = 0; at < Math.max(20, trackerCount); at += 1) await kitchen.place();

const boards = Array.from({ length: boardCount }, () => boardScreen(sockets.url, cook, house.slug));
const sleepers = Array.from({ length: stalledCount }, () => sleepyScreen(sockets.url, cook, house.slug));
const trackers = kitchen.orders.slice(0, trackerCount).map(({ id, trackingUrl }) => ({
  orderId: id,
  screen: trackScreen(sockets.url, trackingUrl.split('/').at(-1) ?? ''),
}));
const all = [...boards, ...sleepers, ...trackers.map(({ screen }) => screen)];
const startedAt = performance.now();
while (all.some(({ frames }) => frames === 0)) {
  if (performance.now() - startedAt > 60_000) throw new Error('some screen never gets its snapshot');
  await new Promise((resolve) => setTimeout(resolve, 50));
}
console.log(
  `${all.length} sockets open after ${Math.round(performance.now() - startedAt)} ms; idle ${idle.join(' and ')} MB`,
);

const uninvited = new Map<string, number>();
const peak = system.gateways.map(() => 0);
const ATTEMPTS = [
  { path: 'kitchen.board', input: { location: house.slug } },
  { path: 'kitchen.board', input: { location: house.slug }, key: reader },
  { path: 'kitchen.board', input: { location: house.slug }, key: stranger },
  { path: 'reservations.book', input: { location: house.slug, date: '2026-12-24' }, key: cook },
  { path: 'dashboard.today', input: { location: house.slug }, key: cook },
  { path: 'orders.track', input: { token: 'x'.repeat(43) } },
  { path: 'orders.track', input: { token: `${kitchen.orders[0]?.trackingUrl.split('/').at(-1)}x` } },
];
let attempted = 0;
const watching = setInterval(() => {
  for (const [at, gateway] of system.gateways.entries()) peak[at] = Math.max(peak[at] ?? 0, gateway.memory());
  const attempt = ATTEMPTS[attempted % ATTEMPTS.length];
  attempted += 1;
  if (!attempt) return;
  tryToJoin(sockets.url, attempt).then(
    (told) => uninvited.set(told, (uninvited.get(told) ?? 0) + 1),
    (error: unknown) => console.error(error),
  );
}, 250);

const closedBySide: string[] = [];
const noteClosed = async () => {
  for (const { url } of system.gateways) {
    const text = await fetch(`${url}/metrics`).then(
      (answer) => answer.text(),
      () => '',
    );
    for (const [, reason, count] of text.matchAll(/tavola_sockets_closed_total\{reason="([^"]+)"\} (\d+)/g))
      closedBySide.push(`${count} × ${reason}`);
  }
};
const report = await runSocketBattery({
  boards: [...boards, ...sleepers],
  trackers,
  sleepers,
  line: sockets,
  cuts: option('cuts', 100),
  changes: option('changes', 1_500),
  hands: 6,
  change: (chance) => (chance() < 0.25 ? kitchen.place().then(() => undefined) : kitchen.act(chance)),
  restarts: [
    async () => {
      await noteClosed();
      await first?.end('SIGTERM');
      first?.start();
      await first?.ready();
    },
    async () => {
      await noteClosed();
      await second?.end('SIGKILL');
      second?.start();
      await second?.ready();
    },
  ],
  leastMs: option('least-seconds', 60) * 1_000,
  async truth() {
    const rows = await system.connection
      .sql`select id, status, revision from orders where location_id = ${house.locationId}`;
    const open = rows.filter(({ status }) => ['pending', 'confirmed', 'preparing', 'ready'].includes(String(status)));
    return {
      board: new Map(open.map(({ id, status, revision }) => [String(id), stateOf(String(status), Number(revision))])),
      orders: new Map(rows.map(({ id, status }) => [String(id), String(status)])),
    };
  },
  random,
  patienceMs: 90_000,
});
clearInterval(watching);
await noteClosed();
const letIn = uninvited.get('ok') ?? 0;
const heavy = peak.filter((megabytes) => megabytes > memoryLimit);
console.log(
  `${boardCount} boards, ${trackerCount} tracking, ${stalledCount} stalled: ${kitchen.orders.length} orders, ${report.frames} frames, ` +
    `${report.cuts} cuts, 2 restarts in ${Math.round((performance.now() - startedAt) / 1_000)} s; all screens right ${report.settledMs} ms after waking`,
);
console.log(`  closed by the gateways: ${closedBySide.join(', ') || 'none'}`);
console.log(`  uninvited: ${[...uninvited].map(([told, count]) => `${count} × ${told}`).join(', ')}`);
console.log(`  resident memory: idle ${idle.join(' and ')} MB, most ${peak.join(' and ')} MB, limit ${memoryLimit} MB`);
console.log(`  ${report.problems.length} problems, ${letIn} let in`);
for (const problem of report.problems.slice(0, 10)) console.log(`  ${problem}`);
await Promise.all(all.map((screen) => screen.close()));
await sockets.close();
await requests.close();
await system.close();
process.exit(report.problems.length + letIn + heavy.length === 0 ? 0 : 1);
