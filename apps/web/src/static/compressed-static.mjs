import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PREFIX = '/_next/static/';
const TYPES = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=UTF-8',
  '.txt': 'text/plain; charset=UTF-8',
};

/**
 * Answers requests for the build's scripts and styles from their brotli files. The names are listed once at the start, so
 * nothing else on the disk can be asked for.
 *
 * @param {string} buildDirectory The `.next` folder of a build.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} False
 *   when Next should answer: another address, a client without brotli, a file that is not in the build.
 */
export function compressedStatic(buildDirectory) {
  const root = path.join(buildDirectory, 'static');
  const files = new Map(
    list(root).map((name) => [
      `${PREFIX}${name.split(path.sep).join('/').slice(0, -'.br'.length)}`,
      path.join(root, name),
    ]),
  );
  const read = new Map();
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return false;
    const name = (request.url ?? '').split('?', 1)[0] ?? '';
    const file = files.get(name);
    if (!file) return false;
    const body = read.get(file) ?? readFileSync(file);
    read.set(file, body);
    response.writeHead(200, {
      'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

function list(root) {
  try {
    return readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.br'));
  } catch {
    // Under `next dev` there is no build; Next answers everything.
    return [];
  }
}
