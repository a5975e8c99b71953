import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomSecret, startPostgres } from '@tavola/launcher/embedded-postgres';

export interface TestServer {
  /** Address of the maintenance database, as the server's owner. */
  adminUrl: string;
  pid: number;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

const PREFIX = 'tavola-test-';
/** Root's server runs as another user, who may not enter a private TMPDIR. */
const TEMPORARY = process.getuid?.() === 0 ? '/tmp' : tmpdir();

/** Speed over safety: the data lives as long as the test run. */
const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '1GB',
  autovacuum_naptime: '10min',
  jit: 'off',
  timezone: 'UTC',
};

/**
 * Starts a real PostgreSQL server on a free loopback port with its data in a temporary directory. A killed test run
 * leaves its server behind; the next start ends it.
 */
export async function startEmbeddedPostgres(settings: Record<string, string> = {}): Promise<TestServer> {
  removeLeftovers();
  const directory = mkdtempSync(path.join(TEMPORARY, PREFIX));
  chmodSync(directory, 0o755);
  writeFileSync(path.join(directory, 'owner'), String(process.pid));
  const server = await startPostgres({
    home: path.join(directory, 'postgres'),
    password: randomSecret(),
    durable: false,
    settings: { ...THROWAWAY_SETTINGS, ...settings },
  });
  return {
    adminUrl: server.url('postgres'),
    pid: server.pid,
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function removeLeftovers(): void {
  for (const name of readdirSync(TEMPORARY).filter((entry) => entry.startsWith(PREFIX))) {
    const directory = path.join(TEMPORARY, name);
    try {
      if (isAlive(Number(readFileSync(path.join(directory, 'owner'), 'utf8')))) continue;
      const lock = path.join(directory, 'postgres', 'data', 'postmaster.pid');
      const [pid, data] = readFileSync(lock, 'utf8').split('\n');
      if (data?.startsWith(directory)) process.kill(Number(pid), 'SIGQUIT');
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // Half made, half removed or another user's: not ours to judge.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
