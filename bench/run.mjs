import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs every bench/*.bench.ts (or those whose name holds an argument), each in a process of its own and one at a time,
// and prints one table. A benchmark writes rows as JSON lines on stdout:
//   { "id": "P1", "measure": "hold → confirm, hot day", "value": 1240, "unit": "pairs/s", "target": ">= 1000" }
// Everything else it says is passed through. A missed target makes the exit code 1.
const here = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .sort();

if (files.length === 0) {
  console.error(
    wanted.length > 0 ? `No benchmark is named like ${wanted.join(' or ')}.` : 'There are no benchmarks yet.',
  );
  process.exit(1);
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}\n`,
);
const rows = [];
let broken = false;
for (const file of files) {
  console.log(`${file} …`);
  const code = await bench(path.join(here, file));
  if (code !== 0) {
    broken = true;
    console.error(`${file} ended with exit code ${code}`);
  }
}
printTable(rows);
const missed = rows.filter((row) => row.target && !meets(row));
process.exitCode = broken || missed.length > 0 ? 1 : 0;

function bench(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (rest) take(rest);
      resolve(code ?? 1);
    });
  });
}

function take(line) {
  try {
    const row = JSON.parse(line);
    if (row && typeof row.measure === 'string') {
      rows.push(row);
      return;
    }
  } catch {
    // Not a row: words for the reader.
  }
  console.log(`  ${line}`);
}

function meets({ value, target }) {
  const [, sign, bound] = /^(<=|>=)\s*([\d.]+)/.exec(target) ?? [];
  if (!sign) return true;
  return sign === '<=' ? value <= Number(bound) : value >= Number(bound);
}

function printTable(entries) {
  const cells = entries.map((row) => [
    row.id ?? '',
    row.measure,
    `${Number(row.value).toLocaleString('en')} ${row.unit ?? ''}`.trim(),
    row.target ?? '',
    row.target ? (meets(row) ? 'met' : 'missed') : '',
  ]);
  const table = [['id', 'measure', 'measured', 'target', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  console.log('');
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}
