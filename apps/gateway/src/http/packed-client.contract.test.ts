import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_SEED } from '../testing/demo-seed.ts';
import { type GatewayUnderTest, runGateway } from '../testing/run-gateway.ts';

const CLIENT = fileURLToPath(new URL('../../../../packages/client/', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const homeOf = (name: string) => resolve(`${name}/package.json`).replace(/\/package\.json$/, '');

const CONSUMER = `
import { createClient, type Reservation, TavolaError } from '@tavola/client';

const tavola = createClient({ url: process.argv[2] ?? '', apiKey: process.argv[3] ?? '' });
const gone: TavolaError = await tavola.reservations.get
  .query({ id: '01900000-0000-7000-8000-000000000000' })
  .then(() => { throw new Error('found'); }, (error: TavolaError) => error);
const code: 'NOT_FOUND' | string = gone.code;
const named = (reservation: Reservation): string => reservation.guest.name;
// @ts-expect-error the code of a refusal is one of the contract's
const impossible: 'NO_SUCH_CODE' = gone.code;
// @ts-expect-error a party has a size
const incomplete = () => tavola.reservations.hold.mutate({ location: 'harbour', date: '2026-01-01', time: '19:00' });
const { serverTime } = await tavola.time.now.query();
console.log(JSON.stringify({ code, serverTime, typed: gone instanceof TavolaError, kinds: [typeof named, typeof incomplete, typeof impossible] }));
`;

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2023',
    lib: ['ES2023', 'DOM'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    checkJs: true,
    noEmit: false,
    outDir: 'out',
    types: ['node'],
  },
  include: ['*.ts', 'examples/*.mjs'],
};

let consumer: string;
let under: GatewayUnderTest;
beforeAll(async () => {
  consumer = mkdtempSync(path.join(tmpdir(), 'tavola-consumer-'));
  const tarball = pack(CLIENT);
  // What a registry would deliver, taken from what is installed here, so that the test needs no network.
  const registry = ['@trpc/client', '@trpc/server', 'ws', '@types/node', 'undici-types', '@types/ws'].map((name) =>
    pack(homeOf(name), ['--ignore-scripts']),
  );
  writeFileSync(
    path.join(consumer, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  npm(consumer, ['install', '--offline', '--legacy-peer-deps', '--no-audit', '--no-fund', tarball, ...registry]);
  writeFileSync(path.join(consumer, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  writeFileSync(path.join(consumer, 'consumer.ts'), CONSUMER);
  const examples = path.join(consumer, 'node_modules/@tavola/client/examples');
  mkdirSync(path.join(consumer, 'examples'));
  for (const name of readdirSync(examples))
    symlinkSync(path.join(examples, name), path.join(consumer, 'examples', name));
  under = await runGateway({ seed: DEMO_SEED });
}, 180_000);
afterAll(async () => {
  rmSync(consumer, { recursive: true, force: true });
  await under?.close();
});

function npm(cwd: string, args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function pack(home: string, more: string[] = []): string {
  const made = npm(home, ['pack', '--json', '--pack-destination', consumer, ...more]);
  const [{ filename }] = JSON.parse(made.slice(made.indexOf('[\n'))) as [{ filename: string }];
  return path.join(consumer, filename);
}

const installed = () => path.join(consumer, 'node_modules/@tavola/client');

/** Runs a program of the consumer's and answers what it printed. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: consumer });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolvePromise(out) : reject(new Error(out))));
  });
}

describe('the packed client', () => {
  test('holds programs, declarations, the readme and examples, and nothing of the sources', () => {
    const files = readdirSync(installed(), { recursive: true }).map(String);
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'dist/index.js', 'dist/index.d.ts', 'examples/book-a-table.mjs']),
    );
    expect(files.filter((name) => /(^src|^generate|\.test\.|(?<!\.d)\.ts$)/.test(name))).toEqual([]);
  });

  test('imports nothing but the registry packages it names', () => {
    const dist = path.join(installed(), 'dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|ts)$/.test(name));
    const text = files.map((name) => readFileSync(path.join(dist, name), 'utf8'));
    const imported = text.flatMap((each) =>
      [...each.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name ?? ''),
    );
    const packages = new Set(
      imported.filter((name) => !name.startsWith('.')).map((name) => name.split('/').slice(0, 2).join('/')),
    );
    const manifest = JSON.parse(readFileSync(path.join(installed(), 'package.json'), 'utf8')) as {
      dependencies: object;
    };
    expect([...packages].sort()).toEqual(Object.keys(manifest.dependencies).sort());
    expect(imported.filter((name) => name.startsWith('.') && !name.endsWith('.js'))).toEqual([]);
  });

  test('type-checks strictly in a clean folder, its examples included', () => {
    const tsc = path.join(homeOf('typescript'), 'bin/tsc');
    // The declarations of @trpc/server's own adapters do not all hold against every version of ws; ours must.
    const complaints = () =>
      spawnSync(process.execPath, [tsc, '-p', consumer], { encoding: 'utf8' })
        .stdout.split('\n')
        .filter((line) => line !== '' && !line.includes('node_modules/@trpc/'));
    expect(complaints()).toEqual([]);
    writeFileSync(
      path.join(consumer, 'wrong.ts'),
      "import { createClient } from '@tavola/client';\ncreateClient({ url: 1 });\n",
    );
    expect(complaints()).toEqual([expect.stringContaining('wrong.ts')]);
    rmSync(path.join(consumer, 'wrong.ts'));
  });

  test('runs against a gateway from there', async () => {
    const key = await under.key(['reservations:read'], { test: true });
    const answer = JSON.parse(await run('out/consumer.js', [under.gateway.url, key])) as Record<string, unknown>;
    expect(answer).toMatchObject({ code: 'NOT_FOUND', typed: true, serverTime: expect.any(String) });
  });

  test.each([
    [
      'book-a-table',
      ['availability:read', 'reservations:read', 'reservations:write'],
      /confirmed \w+[\s\S]*is cancelled/,
    ],
    [
      'take-an-alternative',
      ['availability:read', 'reservations:write'],
      /SLOT_UNAVAILABLE[\s\S]*although the first answer was lost/,
    ],
    [
      'follow-an-order',
      ['menu:read', 'orders:read', 'orders:write', 'orders:manage'],
      /is pending|is confirmed[\s\S]*frame: snapshot/,
    ],
  ] as const)('its example %s does what it says', async (name, scopes, said) => {
    const key = await under.key([...scopes], { test: true });
    const program = path.join('node_modules/@tavola/client/examples', `${name}.mjs`);
    expect(await run(program, [under.gateway.url, key, 'harbour'])).toMatch(said);
  });
});
