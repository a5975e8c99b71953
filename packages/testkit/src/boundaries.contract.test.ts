import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

interface Trespass {
  what: string;
  file: string;
  code: string;
  rule: string;
}

const restricted = 'lint/style/noRestrictedImports';
const undeclared = 'lint/correctness/noUndeclaredDependencies';
const using = (module: string) => `import * as taken from '${module}';\nexport const kept = taken;\n`;

const TRESPASSES: Trespass[] = [
  { what: 'words importing zod', file: 'packages/shared/src/a.ts', code: using('zod'), rule: restricted },
  {
    what: 'schemas importing a package',
    file: 'packages/shared/src/schemas/a.ts',
    code: using('@tavola/db'),
    rule: restricted,
  },
  { what: 'db importing the domain', file: 'packages/db/src/a.ts', code: using('@tavola/domain'), rule: restricted },
  {
    what: 'domain importing tRPC',
    file: 'packages/domain/src/orders/a.ts',
    code: using('@trpc/server'),
    rule: restricted,
  },
  {
    what: 'domain importing the router',
    file: 'packages/domain/src/orders/b.ts',
    code: using('@tavola/api'),
    rule: restricted,
  },
  {
    what: 'domain importing the queue',
    file: 'packages/domain/src/orders/c.ts',
    code: using('bullmq'),
    rule: restricted,
  },
  { what: 'domain importing Redis', file: 'packages/domain/src/orders/d.ts', code: using('ioredis'), rule: restricted },
  {
    what: 'domain importing Drizzle',
    file: 'packages/domain/src/orders/e.ts',
    code: using('drizzle-orm'),
    rule: restricted,
  },
  {
    what: 'domain importing Next',
    file: 'packages/domain/src/orders/f.ts',
    code: using('next/headers'),
    rule: restricted,
  },
  {
    what: 'domain importing Fastify',
    file: 'packages/domain/src/orders/g.ts',
    code: using('fastify'),
    rule: restricted,
  },
  {
    what: 'domain calling fetch',
    file: 'packages/domain/src/orders/h.ts',
    code: "export const answer = fetch('https://example.com').catch(() => undefined);\n",
    rule: 'lint/style/noRestrictedGlobals',
  },
  { what: 'api importing db', file: 'packages/api/src/a.ts', code: using('@tavola/db'), rule: restricted },
  {
    what: 'client importing the router',
    file: 'packages/client/src/a.ts',
    code: using('@tavola/api'),
    rule: restricted,
  },
  {
    what: 'client importing the domain',
    file: 'packages/client/src/b.ts',
    code: using('@tavola/domain'),
    rule: restricted,
  },
  { what: 'ui fetching data', file: 'packages/ui/src/a.tsx', code: using('@trpc/client'), rule: restricted },
  { what: 'ui importing the client', file: 'packages/ui/src/b.tsx', code: using('@tavola/client'), rule: restricted },
  {
    what: 'a screen importing db',
    file: 'apps/web/src/features/menu/a.tsx',
    code: using('@tavola/db'),
    rule: restricted,
  },
  {
    what: 'a page importing the domain',
    file: 'apps/web/src/app/page.tsx',
    code: using('@tavola/domain'),
    rule: restricted,
  },
  {
    what: 'the web server importing the queue',
    file: 'apps/web/src/server/a.ts',
    code: using('bullmq'),
    rule: restricted,
  },
  { what: 'the gateway importing the queue', file: 'apps/gateway/src/a.ts', code: using('bullmq'), rule: restricted },
  {
    what: 'the worker importing the router',
    file: 'apps/worker/src/a.ts',
    code: using('@tavola/api'),
    rule: restricted,
  },
  {
    what: 'reaching into another package by path',
    file: 'packages/domain/src/orders/i.ts',
    code: using('../../../db/src/connect.ts'),
    rule: restricted,
  },
  {
    what: 'a library nobody declared',
    file: 'packages/domain/src/orders/j.ts',
    code: using('left-pad'),
    rule: undeclared,
  },
  {
    what: 'the testkit in product code',
    file: 'packages/domain/src/orders/k.ts',
    code: using('@tavola/testkit'),
    rule: undeclared,
  },
  {
    what: 'a file over 400 lines',
    file: 'packages/domain/src/orders/l.ts',
    code: Array.from({ length: 401 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
    rule: 'lint/style/noExcessiveLinesPerFile',
  },
  {
    what: 'reading the environment outside env.ts',
    file: 'packages/domain/src/orders/m.ts',
    code: 'export const home = process.env.HOME;\n',
    rule: 'lint/style/noProcessEnv',
  },
  {
    what: 'a promise nobody waits for',
    file: 'packages/domain/src/orders/n.ts',
    code: 'async function save(): Promise<void> {}\nexport function act() {\n  save();\n}\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    what: 'any',
    file: 'packages/domain/src/orders/o.ts',
    code: 'export const anything: any = 1;\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    what: 'a non-null assertion',
    file: 'packages/domain/src/orders/p.ts',
    code: 'export const first = (list: string[]) => list[0]!.length;\n',
    rule: 'lint/style/noNonNullAssertion',
  },
];

/** What each place may import, so that the rules do not bite the innocent. */
const ALLOWED: { file: string; code: string }[] = [
  { file: 'packages/shared/src/schemas/z.ts', code: using('zod') },
  { file: 'packages/db/src/z.ts', code: using('drizzle-orm') },
  { file: 'packages/domain/src/orders/z.ts', code: using('@tavola/db') },
  { file: 'packages/domain/src/orders/z.test.ts', code: using('@tavola/testkit') },
  { file: 'packages/api/src/z.ts', code: using('@tavola/domain') },
  { file: 'packages/client/src/z.ts', code: using('@trpc/client') },
  { file: 'packages/ui/src/z.tsx', code: using('@tavola/shared') },
  { file: 'apps/web/src/server/z.ts', code: using('@tavola/domain') },
  { file: 'apps/web/src/features/menu/z.tsx', code: using('@tavola/client') },
  { file: 'apps/worker/src/z.ts', code: using('bullmq') },
  { file: 'apps/gateway/src/z.ts', code: using('@tavola/api') },
];

interface Diagnostic {
  category: string;
  location?: { path?: string | { file?: string } };
}

describe('boundary rules', () => {
  let directory: string;
  let found: Diagnostic[];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'tavola-boundaries-'));
    await cp(path.join(ROOT, 'biome.json'), path.join(directory, 'biome.json'));
    for (const manifest of manifests()) {
      await mkdir(path.dirname(path.join(directory, manifest)), { recursive: true });
      await cp(path.join(ROOT, manifest), path.join(directory, manifest));
    }
    for (const { file, code } of [...TRESPASSES, ...ALLOWED]) {
      await mkdir(path.dirname(path.join(directory, file)), { recursive: true });
      await writeFile(path.join(directory, file), code);
    }
    found = await lint(directory);
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it.each(TRESPASSES)('bite: $what', ({ file, rule }) => {
    expect(rulesBroken(found, file)).toContain(rule);
  });

  it.each(ALLOWED)('leave alone: $file', ({ file }) => {
    expect(rulesBroken(found, file)).toEqual([]);
  });
});

/** First-party packages each manifest may name; the table of docs/architecture.md. */
const MAY_DEPEND_ON: Record<string, string[]> = {
  'packages/shared': [],
  'packages/db': ['@tavola/shared'],
  'packages/domain': ['@tavola/db', '@tavola/shared'],
  'packages/api': ['@tavola/domain', '@tavola/shared'],
  'packages/client': ['@tavola/shared'],
  'packages/ui': ['@tavola/shared'],
  'packages/testkit': ['@tavola/db', '@tavola/launcher', '@tavola/shared'],
  'apps/web': ['@tavola/api', '@tavola/client', '@tavola/db', '@tavola/domain', '@tavola/shared', '@tavola/ui'],
  'apps/gateway': ['@tavola/api', '@tavola/db', '@tavola/domain', '@tavola/shared'],
  'apps/worker': ['@tavola/db', '@tavola/domain', '@tavola/shared'],
  'apps/launcher': ['@tavola/db', '@tavola/domain', '@tavola/shared'],
};

/** Libraries that belong to one layer only. */
const AT_HOME_IN: Record<string, string[]> = {
  'drizzle-orm': ['packages/db'],
  postgres: ['packages/db', 'packages/testkit'],
  bullmq: ['apps/worker'],
  fastify: ['apps/gateway'],
  next: ['apps/web'],
  nodemailer: ['apps/worker'],
  react: ['packages/ui', 'apps/web', 'apps/worker'],
};

describe('manifests', () => {
  const workspaces = manifests()
    .filter((manifest) => manifest !== 'package.json')
    .map((manifest) => ({ place: path.dirname(manifest), dependencies: dependenciesOf(manifest) }));

  it('cover every row of the import table', () => {
    expect(workspaces.map(({ place }) => place).sort()).toEqual(Object.keys(MAY_DEPEND_ON).sort());
  });

  it.each(workspaces)('$place declares only the packages it may import', ({ place, dependencies }) => {
    const ours = dependencies.filter((name) => name.startsWith('@tavola/'));
    expect(ours.filter((name) => !MAY_DEPEND_ON[place]?.includes(name))).toEqual([]);
  });

  it.each(Object.entries(AT_HOME_IN))('only %s users are where it belongs', (library, homes) => {
    const users = workspaces.filter(({ dependencies }) => dependencies.includes(library)).map(({ place }) => place);
    expect(users.filter((place) => !homes.includes(place))).toEqual([]);
  });
});

const CHUNKS = path.join(ROOT, 'apps/web/.next/static');

// A checkout that was never built has none; CI and `npm start` build before the next test run looks.
if (existsSync(CHUNKS)) {
  describe('browser chunks of the last build', () => {
    const chunks = readdirSync(CHUNKS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));

    it('exist', () => {
      expect(chunks.length).toBeGreaterThan(0);
    });

    // Texts that survive minification: the driver's and the query builder's own.
    it.each(['drizzle:entityKind', 'CONNECTION_DESTROYED', 'drizzle.__drizzle_migrations'])('hold no "%s"', (trace) => {
      const carriers = chunks.filter((name) => readFileSync(path.join(CHUNKS, name), 'utf8').includes(trace));
      expect(carriers).toEqual([]);
    });
  });
}

function manifests(): string[] {
  const workspaces = ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(ROOT, group)).map((name) => path.join(group, name, 'package.json')),
  );
  return ['package.json', ...workspaces.filter((manifest) => existsSync(path.join(ROOT, manifest)))];
}

function dependenciesOf(manifest: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(ROOT, manifest), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies);
}

function rulesBroken(diagnostics: Diagnostic[], file: string): string[] {
  return diagnostics.filter(({ location }) => fileOf(location) === file).map(({ category }) => category);
}

function fileOf(location: Diagnostic['location']): string | undefined {
  return typeof location?.path === 'object' ? location.path.file : location?.path;
}

function lint(directory: string): Promise<Diagnostic[]> {
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [BIOME, ...args], { cwd: directory, maxBuffer: 32_000_000 }, (error, stdout) => {
      // Findings make the exit code 1; only an answer that cannot be read is a failure of the linter.
      const start = stdout.indexOf('{');
      if (start < 0) reject(error ?? new Error('The linter said nothing'));
      else resolve((JSON.parse(stdout.slice(start)) as { diagnostics: Diagnostic[] }).diagnostics);
    });
  });
}
