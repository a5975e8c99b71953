import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressedStatic } from './compressed-static.mjs';

let server: Server;
let origin: string;

beforeAll(async () => {
  const build = mkdtempSync(path.join(tmpdir(), 'tavola-static-'));
  mkdirSync(path.join(build, 'static/chunks'), { recursive: true });
  writeFileSync(path.join(build, 'static/chunks/a.js.br'), brotliCompressSync('alert(1)'));
  writeFileSync(path.join(build, 'secret.br'), 'secret');
  const serve = compressedStatic(build);
  server = createServer((request, response) => {
    if (!serve(request, response)) response.writeHead(404).end('next');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const get = (url: string, encoding = 'gzip, br') =>
  fetch(`${origin}${url}`, { headers: { 'accept-encoding': encoding } });

test('a script of the build comes as brotli and may be kept for ever', async () => {
  const response = await get('/_next/static/chunks/a.js?v=1');
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(await response.text()).toBe('alert(1)');
});

test.each([
  ['a client without brotli', '/_next/static/chunks/a.js', 'gzip'],
  ['a file that is not in the build', '/_next/static/chunks/b.js', 'br'],
  ['a way out of the folder', '/_next/static/..%2fsecret', 'br'],
  ['another address', '/menu', 'br'],
])('%s is left to Next', async (_what, url, encoding) => {
  expect((await get(url, encoding)).status).toBe(404);
});
