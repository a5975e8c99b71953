import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

/** Installs what package-lock.json asks for and is not there; says what it did. */
export async function installIfNeeded(progress = () => {}) {
  const missing = missingPackages();
  if (missing === 0) return 'up to date';
  progress('npm is fetching packages');
  const fresh = !existsSync(path.join(ROOT, 'node_modules'));
  // `npm ci` empties node_modules first, so it is for fresh checkouts; a changed lock is brought up to date in place.
  if (!(fresh && (await npm('ci')).ok)) {
    const { ok, output } = await npm('install');
    if (!ok) throw new PlainError(`npm could not install the packages: ${output}`);
  }
  return fresh ? 'installed' : 'brought up to date';
}

function missingPackages() {
  const installed = readLock(path.join(ROOT, 'node_modules/.package-lock.json'));
  if (!installed) return Number.POSITIVE_INFINITY;
  const wanted = readLock(path.join(ROOT, 'package-lock.json')) ?? {};
  return Object.entries(wanted).filter(
    ([place, entry]) =>
      place.includes('node_modules/') && !entry.optional && !entry.link && installed[place]?.version !== entry.version,
  ).length;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(command) {
  const script = process.env.npm_execpath;
  const [program, before] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve) => {
    const child = spawn(program, [...before, command, ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-2_000);
      });
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
