import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_STAMP, CLI_BUNDLE, GATEWAY_BUNDLE, ROOT, WEB, WORKER_BUNDLE } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

const SOURCES = ['apps', 'packages', 'drizzle', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const NOT_SOURCE = new Set(['node_modules', '.next', 'dist', '.turbo', 'e2e', 'screens', 'testing', 'testkit']);
const TEST_FILE = /\.(test|e2e)\.tsx?$|next-env\.d\.ts$|\.tsbuildinfo$/;
const OUTPUTS = [path.join(WEB, '.next/BUILD_ID'), GATEWAY_BUNDLE, WORKER_BUNDLE, CLI_BUNDLE];

/** Builds the apps when any source changed since the last build; says what it did. */
export async function buildIfStale(progress = () => {}) {
  const sources = hashSources();
  if (OUTPUTS.every(existsSync) && lastBuild() === sources) return 'up to date';
  progress('compiling the site, the gateway and the worker');
  await runTurbo('build');
  mkdirSync(path.dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, JSON.stringify({ sources }));
  return 'built';
}

function hashSources() {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const visit = (entry) => {
    const full = path.join(ROOT, entry);
    let names;
    try {
      names = readdirSync(full, { withFileTypes: true });
    } catch (error) {
      if (error.code !== 'ENOTDIR') return;
      hash.update(entry).update(readFileSync(full));
      return;
    }
    for (const name of names.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = path.join(entry, name.name);
      if (name.isDirectory()) {
        if (!NOT_SOURCE.has(name.name)) visit(child);
      } else if (!TEST_FILE.test(name.name)) hash.update(child).update(readFileSync(path.join(ROOT, child)));
    }
  };
  for (const source of SOURCES) visit(source);
  return hash.digest('hex');
}

function lastBuild() {
  try {
    return JSON.parse(readFileSync(BUILD_STAMP, 'utf8')).sources;
  } catch {
    return undefined;
  }
}

function runTurbo(task) {
  const turbo = path.join(ROOT, 'node_modules/turbo/bin/turbo');
  const quiet = {
    TURBO_TELEMETRY_DISABLED: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    NODE_ENV: 'production',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [turbo, 'run', task, '--ui=stream', '--output-logs=errors-only'], {
      cwd: ROOT,
      env: { ...process.env, ...quiet },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new PlainError(`The build failed:\n${whatFailed(output).slice(-6_000)}`));
    });
  });
}

/** What the failing task itself said: without the task runner's and npm's words around it. */
function whatFailed(output) {
  const said = output.split('\n').flatMap((line) => /^@tavola\/[\w:-]+: (?!npm |> |cache )(.*)$/.exec(line)?.[1] ?? []);
  return said.length > 0 ? said.join('\n').trim() : output;
}
