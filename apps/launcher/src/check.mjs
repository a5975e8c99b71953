import { enter } from './door.mjs';

await enter(async () => {
  const { installIfNeeded } = await import('./install.mjs');
  await installIfNeeded((note) => console.log(note));
  const path = await import('node:path');
  const { ROOT } = await import('./paths.mjs');
  const { capture } = await import('./run.mjs');

  const script = (file) => path.join(ROOT, 'node_modules', file);
  const checks = [
    {
      name: 'style and boundaries',
      args: [script('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--max-diagnostics=50', '.'],
    },
    {
      name: 'types',
      args: [script('turbo/bin/turbo'), 'run', 'typecheck', '--ui=stream', '--output-logs=errors-only'],
      env: { TURBO_TELEMETRY_DISABLED: '1' },
    },
    { name: 'unused code', args: [script('knip/bin/knip.js')] },
    { name: 'boundary rules bite', args: [script('vitest/vitest.mjs'), 'run', '--project', 'contract', 'boundaries'] },
  ];

  const began = Date.now();
  // Two at a time fill two cores; each check is its own process.
  const queue = [...checks];
  const failed = [];
  const work = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const start = Date.now();
      const { code, output } = await capture(process.execPath, check.args, { env: check.env });
      const time = `${((Date.now() - start) / 1000).toFixed(1)} s`;
      console.log(`  ${code === 0 ? '✓' : '✗'} ${check.name.padEnd(22)} ${time.padStart(7)}`);
      if (code !== 0) {
        failed.push(check.name);
        console.log(`\n${output.trim()}\n`);
      }
    }
  };
  await Promise.all([work(), work()]);
  const total = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(
    failed.length === 0 ? `\nAll ${checks.length} checks passed in ${total}.` : `\nFailed: ${failed.join(', ')}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
});
