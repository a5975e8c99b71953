import { createApiKey } from '../packages/domain/src/keys/index.ts';
import { createHouse } from '../packages/domain/src/reservations/testing/house.ts';
import { createKeyInput } from '../packages/shared/src/schemas/index.ts';
import { addHistory, anyDay } from './book-load.ts';
import { measure, report, startGatewayAtWork } from './gateway-at-work.ts';

// P3: availability over HTTP by 32 clients, any of thirty days and any party, before and after a million bookings.
const SECONDS = Number(process.argv[2] ?? 5);
const HISTORY = Number(process.argv[3] ?? 1_000_000);
const at = await startGatewayAtWork();
const { key } = await createApiKey(
  at.ctx,
  createKeyInput.parse({ name: 'Search', channel: 'voice', scopes: ['availability:read'], ratePerMinute: 10_000_000 }),
);
const house = await createHouse(at.connection.db, {
  tables: Array.from({ length: 40 }, (_, n) => [String(n + 1), 1, n % 2 === 0 ? 2 : 4] as const),
  periods: [{ slotMinutes: 15, startTime: '18:00', endTime: '23:00' }],
});
const search = (seconds: number) =>
  measure({
    url: at.url,
    seconds,
    headers: { authorization: `Bearer ${key}` },
    request: (n) => ({
      path: `/api/v1/reservations/availability?location=${house.slug}&date=${anyDay(30).date}&partySize=${1 + (n % 4)}`,
    }),
  });
await search(2);
const empty = await search(SECONDS);
report({
  id: 'P3',
  measure: 'availability, 32 clients, empty book',
  value: empty.perSecond,
  unit: 'req/s',
  target: '>= 4000',
});
report({ id: 'P3', measure: 'availability, empty book, p99', value: empty.p99, unit: 'ms' });
await addHistory(at.connection, { id: house.id, tables: Object.values(house.tables) }, HISTORY);
await search(1);
const full = await search(SECONDS);
const book = `${HISTORY.toLocaleString('en')} past bookings`;
report({
  id: 'P3',
  measure: `availability, 32 clients, ${book}`,
  value: full.perSecond,
  unit: 'req/s',
  target: '>= 4000',
});
report({ id: 'P3', measure: `availability, ${book}, p99`, value: full.p99, unit: 'ms' });
report({
  id: 'P3',
  measure: 'p99 with history against without',
  value: Math.round((100 * full.p99) / Math.max(1, empty.p99)),
  unit: '%',
  target: '<= 130',
});
report({ id: 'P3', measure: 'failed', value: empty.failed + full.failed, unit: 'requests', target: '<= 0' });
await at.close();
