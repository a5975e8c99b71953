import { enter } from './door.mjs';

await enter(async () => {
  const { installIfNeeded } = await import('./install.mjs');
  await installIfNeeded((note) => console.log(note));
  const { withComposedSystem } = await import('./composed-system.mjs');
  const { ROOT } = await import('./paths.mjs');
  const { run } = await import('./run.mjs');
  const path = await import('node:path');

  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const config = path.join(ROOT, 'apps/web/e2e/vitest.config.ts');
  process.exitCode = await withComposedSystem((env) =>
    run(process.execPath, [vitest, 'run', '--config', config, ...process.argv.slice(2)], { env }),
  );
});
