import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from './launch.mjs';
import { PlainError } from './plain-error.mjs';
import { freePort } from './postgres/server.mjs';
import { findChromium } from './programs.mjs';

/**
 * Starts everything `npm start` starts, on free ports with data of its own and the demo restaurant, lets `work` use it
 * and removes it again.
 */
export async function withComposedSystem(work) {
  const chromium = findChromium();
  if (!chromium) throw new PlainError('No Chromium on this machine; install one or set CHROMIUM_PATH.');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tavola-system-'));
  // Made for its owner alone, it would keep out the user a root launcher hands the database to.
  chmodSync(dataDir, 0o755);
  const handle = {};
  const abandon = async () => {
    await handle.stop?.();
    rmSync(dataDir, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', abandon);
  process.once('SIGTERM', abandon);
  try {
    const [port, gatewayPort, workerPort] = [await freePort(), await freePort(), await freePort()];
    const { DATABASE_URL, PUBLIC_URL, ...surroundings } = process.env;
    const system = await launch({
      handle,
      env: {
        ...surroundings,
        ...(process.env.E2E_DATABASE_URL ? { DATABASE_URL: process.env.E2E_DATABASE_URL } : {}),
        DATA_DIR: dataDir,
        DEMO: '1',
        PORT: String(port),
        GATEWAY_PORT: String(gatewayPort),
        WORKER_HEALTH_PORT: String(workerPort),
        // Receivers of the journeys listen on this machine.
        WEBHOOK_ALLOW_CIDRS: '127.0.0.0/8',
      },
    });
    return await work({
      CHROMIUM_PATH: chromium,
      BASE_URL: system.url,
      // The same under a name Vite does not take for its own.
      SYSTEM_URL: system.url,
      GATEWAY_URL: system.gatewayUrl,
      SYSTEM_DATABASE_URL: system.databaseUrl,
      SYSTEM_RUN_FILE: path.join(dataDir, 'run.json'),
      DEMO_ACCOUNTS: JSON.stringify(system.demo?.accounts ?? []),
    });
  } finally {
    process.off('SIGINT', abandon);
    process.off('SIGTERM', abandon);
    await handle.stop?.();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
