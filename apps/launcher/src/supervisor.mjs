import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, WATCH_PARENT } from './paths.mjs';
import { PlainError } from './plain-error.mjs';

const LOG_LIMIT_BYTES = 20_000_000;
const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
const STEADY_MS = 30_000;
const STOP_MS = 25_000;
const READY_MS = 60_000;

/**
 * Keeps one app running: what it says goes to its log file, when it dies it is started again with a growing delay.
 *
 * @param {{ name: string, args: string[], env: Record<string, string | undefined>, logDir: string, readyUrl: string, echo?: boolean,
 *           onSpawn?: (pid: number) => void, say: (line: string) => void }} options
 */
export function supervise({ name, args, env, logDir, readyUrl, echo = false, onSpawn, say }) {
  const log = openLog(path.join(logDir, `${name}.log`));
  let child;
  let stopping = false;
  let delay = FIRST_DELAY_MS;
  let tail = '';
  let deaths = 0;

  const launch = () => {
    const began = Date.now();
    tail = '';
    child = spawn(process.execPath, ['--import', WATCH_PARENT, ...args], {
      cwd: ROOT,
      env,
      // A group of its own: Ctrl-C reaches the launcher alone, which then stops everything in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        log.write(chunk);
        if (echo) process.stdout.write(chunk);
        tail = (tail + chunk).slice(-4_000);
      });
    }
    child.once('spawn', () => onSpawn?.(child.pid));
    child.once('exit', async (code, signal) => {
      deaths += 1;
      if (stopping) return;
      if (Date.now() - began > STEADY_MS) delay = FIRST_DELAY_MS;
      say(`${name} stopped (${signal ?? `exit ${code}`}), starting it again in ${delay} ms`);
      await sleep(delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
      if (!stopping) launch();
    });
  };
  launch();

  return {
    name,
    get pid() {
      return child.pid;
    },
    /** Resolves when the app answers; an app that dies three times before that will not come up by waiting. */
    async ready() {
      const deadline = Date.now() + READY_MS;
      while (!(await answers(readyUrl))) {
        if (deaths >= 3 || Date.now() > deadline) {
          throw new PlainError(
            `${name} did not start; its last words (more in ${log.path}):\n${tail.trim() || '(none)'}`,
          );
        }
        await sleep(40);
      }
    },
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
        await gone;
        clearTimeout(force);
      }
      log.end();
    },
  };
}

async function answers(url) {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    return status < 500;
  } catch {
    return false;
  }
}

/** Appends to `file`, setting the old one aside when it has grown large, so that logs never fill the disk. */
function openLog(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  let size = existsSync(file) ? statSync(file).size : 0;
  let stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  return {
    path: file,
    write(chunk) {
      size += chunk.length;
      if (size > LOG_LIMIT_BYTES) {
        stream.end();
        renameSync(file, `${file}.1`);
        stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
        size = chunk.length;
      }
      stream.write(chunk);
    },
    end: () => stream.end(),
  };
}
