import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { enter } from './door.mjs';

await enter(async () => {
  const { CLI_BUNDLE, dataDirectory, ROOT } = await import('./paths.mjs');
  const { installIfNeeded } = await import('./install.mjs');
  await installIfNeeded((note) => console.error(note));
  // Bundling takes a twentieth of a second, less than finding out whether it is due.
  if (existsSync(path.join(ROOT, 'apps/launcher/src/cli/main.ts'))) {
    await import(pathToFileURL(path.join(ROOT, 'apps/launcher/build.mjs')).href);
  }
  const { serverSecret } = await import('./secrets.mjs');
  const dataDir = dataDirectory();
  const { url, release } = await borrowDatabase(dataDir);
  const env = { ...process.env, DATABASE_URL: url, TAVOLA_SECRET: serverSecret(dataDir) };
  try {
    process.exitCode = await new Promise((resolve, reject) => {
      const args = ['--enable-source-maps', CLI_BUNDLE, ...process.argv.slice(2)];
      const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await release();
  }
});

/** The database to work on: the one named, the one running, or our own started for the length of the command. */
async function borrowDatabase(dataDir) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, release: async () => {} };
  const { ownDatabaseUrl, startOwnDatabase } = await import('./database.mjs');
  const { RunRecord } = await import('./run-record.mjs');
  const record = new RunRecord(dataDir);
  const running = ownDatabaseUrl(dataDir);
  if (record.busy && running) return { url: running, release: async () => {} };
  const { mkdirSync } = await import('node:fs');
  mkdirSync(dataDir, { recursive: true });
  await record.take('command');
  const server = await startOwnDatabase(dataDir);
  return {
    url: server.url,
    release: async () => {
      await server.stop();
      record.release();
    },
  };
}
