import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
export const WEB = path.join(ROOT, 'apps/web');
export const GATEWAY_BUNDLE = path.join(ROOT, 'apps/gateway/dist/main.js');
export const WORKER_BUNDLE = path.join(ROOT, 'apps/worker/dist/main.js');
export const CLI_BUNDLE = path.join(ROOT, 'apps/launcher/dist/cli.js');
export const BUILD_STAMP = path.join(ROOT, 'apps/launcher/dist/build.json');
export const WEB_SERVER = path.join(ROOT, 'apps/launcher/src/web-server.mjs');
export const WATCH_PARENT = path.join(ROOT, 'apps/launcher/src/watch-parent.mjs');

/** Where this installation keeps its database, secrets and logs. */
export const dataDirectory = (env = process.env) => path.resolve(ROOT, env.DATA_DIR || '.data');
