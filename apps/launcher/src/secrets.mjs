import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The one secret all keys derive from: `TAVOLA_SECRET`, else made once and kept in the data directory, readable by its
 * owner only. Losing it ends sessions and makes stored credentials unreadable, so it belongs in the backup.
 */
export function serverSecret(dataDir, env = process.env) {
  if (env.TAVOLA_SECRET) return env.TAVOLA_SECRET;
  const file = path.join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
