import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { freePort } from '@tavola/launcher/embedded-postgres';
import { env } from './env.ts';

export interface RedisServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a real Redis without persistence on a loopback port, a free one unless given, or answers undefined where the
 * machine has no `redis-server` program.
 */
export async function startRedis(wanted?: number): Promise<RedisServer | undefined> {
  const program = findProgram('redis-server');
  if (!program) return undefined;
  const port = wanted ?? (await freePort());
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  // A pipe on stdin would not end it with us; the test run's own end does, through `stop`.
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/' });
  await ready(child);
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function findProgram(name: string): string | undefined {
  const directories = [...env.path.split(path.delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return directories.map((directory) => path.join(directory, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`redis-server did not start: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
}
