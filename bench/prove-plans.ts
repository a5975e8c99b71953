import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect } from '../packages/db/src/index.ts';
import { migrate } from '../packages/db/src/migrate.ts';
import { addPast, examineHotPath } from '../packages/domain/src/reservations/testing/hot-path.ts';
import { createHouse } from '../packages/domain/src/reservations/testing/house.ts';
import { startEmbeddedPostgres } from '../packages/testkit/src/embedded-postgres.ts';

// npm run prove:plans -- [--rows=1000000]
// Searches, holds, confirms, books, changes and cancels on a book with a million past reservations and everything they
// left behind, and demands that each statement finds its rows by an index and that no commit locks a table as a whole.
const given = process.argv.find((argument) => argument.startsWith('--rows='));
const rows = Number(given?.slice('--rows='.length) ?? 1_000_000);
const server = await startEmbeddedPostgres({ max_wal_size: '8GB', maintenance_work_mem: '512MB' });
await migrate(server.adminUrl, path.join(fileURLToPath(new URL('..', import.meta.url)), 'drizzle'));
const filling = connect(server.adminUrl);
const house = await createHouse(filling.db, {
  tables: [
    ['1', 1, 4],
    ['2', 1, 4],
  ],
});
const beganAt = performance.now();
await addPast(filling, house, rows);
console.log(`${rows.toLocaleString('en')} past reservations in ${Math.round((performance.now() - beganAt) / 1_000)} s`);
await filling.close();
const connection = connect(server.adminUrl);
const found = await examineHotPath(connection, house, 20);
await connection.close();
await server.stop();

const problems = [
  ...found.plans.flatMap(({ text, scans }) =>
    scans.map((scan) => `${scan}: ${text.replace(/\s+/g, ' ').slice(0, 160)}`),
  ),
  ...Object.entries(found.scanned).flatMap(([table, read]) =>
    read >= 1_000 ? [`${read} rows of ${table} scanned`] : [],
  ),
  ...found.lockedWhole.map((name) => `${name} locked as a whole`),
];
for (const problem of problems) console.log(`BROKEN ${problem}`);
const scanned = Object.values(found.scanned).reduce((sum, read) => sum + read, 0);
console.log(
  `${found.plans.length} statements planned, ${scanned} rows read by scans, ${found.predicateLocks} predicate locks, ` +
    `${found.lockedWhole.length} of whole relations: ${problems.length === 0 ? 'index scans only' : 'NOT as promised'}`,
);
process.exit(problems.length === 0 && found.plans.length > 5 && found.predicateLocks > 0 ? 0 : 1);
