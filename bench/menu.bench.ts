import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { measure, report, startGatewayAtWork } from './gateway-at-work.ts';

// P6: the demo restaurant's whole menu over HTTP, and how soon a changed price is seen. The floor is a bare Node server that
// answers as many bytes under the same load.
const BARE_SERVER = fileURLToPath(new URL('bare-server.mjs', import.meta.url));

async function measureFloor(bytes: number) {
  const server = spawn(process.execPath, [BARE_SERVER, String(bytes)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(server.stdout, 'data');
  const url = `http://127.0.0.1:${String(port).trim()}/`;
  await measure({ url, seconds: 2 });
  const floor = await measure({ url, seconds: 6 });
  server.kill();
  return floor;
}

const at = await startGatewayAtWork();
const url = `${at.url}/api/v1/menu?location=harbour`;
const bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
await measure({ url, seconds: 2 });
const read = await measure({ url, seconds: 6 });
// As browsers and every HTTP client but the simplest ask.
const packed = await measure({ url, seconds: 6, headers: { 'accept-encoding': 'gzip' } });

const floor = await measureFloor(bytes);

await at.connection.sql`update menu_items set price = 4321 where slug = 'grilled-octopus'`;
const changedAt = performance.now();
while (!(await (await fetch(url)).text()).includes('4321')) {
  if (performance.now() - changedAt > 10_000) throw new Error('the change is never seen');
}
const seenAfter = Math.round(performance.now() - changedAt);

console.log(`${Math.round(bytes / 1024)} kB per answer`);
report({ id: 'P6', measure: 'public menu, 32 clients', value: read.perSecond, unit: 'req/s', target: '>= 15000' });
report({
  id: 'P6',
  measure: 'public menu, gzip, 32 clients',
  value: packed.perSecond,
  unit: 'req/s',
  target: '>= 15000',
});
report({ id: 'P6', measure: 'as many bytes from a bare Node server', value: floor.perSecond, unit: 'req/s' });
report({ id: 'P6', measure: 'public menu, p99', value: read.p99, unit: 'ms' });
report({ id: 'P6', measure: 'a changed price is seen after', value: seenAfter, unit: 'ms', target: '<= 1000' });
report({ id: 'P6', measure: 'failed', value: read.failed + packed.failed, unit: 'requests', target: '<= 0' });
await at.close();
