import { launch } from './launch.mjs';

/** Starts the system in the foreground, tells where it is and stops it on Ctrl-C. */
export async function serve({ watch = false } = {}) {
  const began = Date.now();
  console.log('\nTavola\n');

  const handle = {};
  let stopping = false;
  const stop = async (signal) => {
    // The second request to stop is a person out of patience: the next start cleans up.
    if (stopping) process.exit(130);
    stopping = true;
    console.log(`\n  ${signal}: stopping`);
    await handle.stop?.();
    console.log('  stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

  const { url, demo, logDir } = await launch({ handle, watch });
  console.log(`\n  Ready after ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  console.log(`  Order and book   ${url}`);
  console.log(`  Kitchen board    ${url}/kitchen`);
  console.log(`  Dashboard        ${url}/dashboard`);
  if (demo) {
    console.log('\n  Demo restaurant, sign in with');
    for (const { email, password, role } of demo.accounts) console.log(`    ${role.padEnd(12)} ${email}  ${password}`);
  } else console.log('\n  First account: npm run tavola -- staff:create --email … --name … --role super_admin');
  console.log(`\n  Logs are in ${logDir}. Ctrl-C stops everything.\n`);
}
