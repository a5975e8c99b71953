import { enter } from './door.mjs';

await enter(async () => {
  const { installIfNeeded } = await import('./install.mjs');
  const { findProgram } = await import('./programs.mjs');
  const { ROOT } = await import('./paths.mjs');
  const { run } = await import('./run.mjs');
  const path = await import('node:path');

  await installIfNeeded((note) => console.log(note));
  if (!process.env.TEST_REDIS_URL && !findProgram('redis-server')) {
    console.log('No redis-server on this machine: queues and doorbell are tested on PostgreSQL only.');
  }
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  process.exitCode = await run(process.execPath, [vitest, 'run', ...process.argv.slice(2)]);
});
