import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const directory = fileURLToPath(new URL('../..', import.meta.url));
const outfile = 'dist/under-test.js';
let built: Promise<unknown> | undefined;

export interface WorkerProcess {
  pid: number;
  /** Everything it said. */
  output: () => string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** SIGTERM; says how it ended. */
  terminate(): Promise<{ code: number | null; signal: string | null }>;
}

/** The real worker as a process of its own, so that it can be killed. Whoever starts it ends it. */
export async function startWorkerProcess(env: Record<string, string>): Promise<WorkerProcess> {
  built ??= promisify(execFile)(process.execPath, ['build.mjs', outfile], { cwd: directory });
  await built;
  const child: ChildProcess = spawn(process.execPath, [outfile], {
    cwd: directory,
    env: { PATH: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk;
      if (output.includes('worker ready')) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}:\n${output}`)));
  });
  const gone = once(child, 'exit') as Promise<[number | null, string | null]>;
  return {
    pid: child.pid ?? 0,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async terminate() {
      child.kill('SIGTERM');
      const [code, signal] = await gone;
      return { code, signal };
    },
  };
}
