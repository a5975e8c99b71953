import { enter } from './door.mjs';

await enter(async () => {
  const { installIfNeeded } = await import('./install.mjs');
  await installIfNeeded((note) => console.log(note));
  const { withComposedSystem } = await import('./composed-system.mjs');
  const { ROOT } = await import('./paths.mjs');
  const { run } = await import('./run.mjs');
  const path = await import('node:path');

  const script = path.join(ROOT, 'apps/web/screens/screens.ts');
  process.exitCode = await withComposedSystem((env) =>
    run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { env }),
  );
});
