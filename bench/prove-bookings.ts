import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BATTERIES, type Battery, type Size } from './booking-batteries.ts';
import { buildServers, removeServers } from './booking-system.ts';

// npm run prove:bookings -- [--short] [--only=torture,last-seat] [--seeds=10] [--operations=10000] [--agents=64]
//   [--rounds=1000] [--bookings=10000] [--kill-every=20] [--seed-bug=N|all]
// The composed system over HTTP: processes of their own on one PostgreSQL that waits for its disk, ended without warning
// while agents book. Ends with a table, a summary in .data/proofs/bookings.json, and 1 when a promise was broken or a
// planted fault went unseen.
const OUT = fileURLToPath(new URL('../.data/proofs/bookings.json', import.meta.url));

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
const isShort = process.argv.includes('--short');
const number = (name: string, full: number, short: number) => Number(option(name) ?? (isShort ? short : full));
const size: Size = {
  seeds: number('seeds', 10, 1),
  operations: number('operations', 10_000, 600),
  agents: number('agents', 64, 32),
  rounds: number('rounds', 1_000, 30),
  bookings: number('bookings', 10_000, 300),
  edges: number('edges', 300, 20),
  killEverySeconds: number('kill-every', 20, 5),
  bug: option('seed-bug'),
};
const only = option('only')?.split(',') ?? (size.bug ? ['planted-faults'] : undefined);
const wanted = BATTERIES.filter(({ name }) => only === undefined || only.includes(name));
if (wanted.length === 0) throw new Error(`there are ${BATTERIES.map(({ name }) => name).join(', ')}`);

const startedAt = performance.now();
const rows: { battery: string; what: string; figures: string; violations: number; seconds: number }[] = [];
console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}`);
await buildServers();
try {
  for (const battery of wanted) await run(battery);
} finally {
  removeServers();
}
printTable();
const violations = rows.reduce((sum, row) => sum + row.violations, 0);
const seconds = Math.round((performance.now() - startedAt) / 1_000);
mkdirSync(path.dirname(OUT), { recursive: true });
writeFileSync(OUT, `${JSON.stringify({ at: new Date().toISOString(), seconds, size, violations, rows }, null, 2)}\n`);
console.log(`\n${violations} violations in ${seconds} s; summary in ${path.relative(process.cwd(), OUT)}`);
process.exit(violations === 0 ? 0 : 1);

async function run(battery: Battery): Promise<void> {
  for (const part of battery.parts(size)) {
    const began = performance.now();
    console.log(`${battery.name}: ${part.what} …`);
    const { figures, violations: found } = await part.run((line) => console.log(`  ${line}`));
    for (const { invariant, what } of found.slice(0, 10)) console.log(`  BROKEN ${invariant} ${what}`);
    const took = Math.round((performance.now() - began) / 1_000);
    console.log(`  ${figures}; ${found.length} violations, ${took} s`);
    rows.push({ battery: battery.name, what: part.what, figures, violations: found.length, seconds: took });
  }
}

function printTable(): void {
  const cells = rows.map((row) => [row.battery, row.what, row.figures, String(row.violations), `${row.seconds} s`]);
  const table = [['battery', 'part', 'figures', 'violations', 'took'], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log('');
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
