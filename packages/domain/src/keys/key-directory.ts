import { type Db, eq, schema } from '@tavola/db';
import { type Channel, PERMISSIONS, type Permission } from '@tavola/shared';
import type { Actor } from '../kernel/actor.ts';
import type { Secrets } from '../kernel/ctx.ts';
import { parseKeyText } from './key-format.ts';
import { hashKey, sameHash } from './key-hash.ts';

export interface KnownKey {
  id: string;
  actor: Actor;
  ratePerMinute: number;
}

export interface KeyDirectory {
  /** Who a key text stands for; undefined alike for malformed, unknown, expired, revoked and blocked ones. */
  authenticate(text: string): Promise<KnownKey | undefined>;
  /** Forgets every answer; the next use asks the database. */
  invalidate(): void;
}

/** Longest time a revocation may go unseen when the doorbell is lost. */
const FRESH_MS = 2_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  until: number;
  key: Promise<KnownKey | undefined>;
}

/** Looks keys up through a cache of two seconds, so that a busy key costs one query every two seconds. */
export function createKeyDirectory(db: Db, secrets: Secrets): KeyDirectory {
  const remembered = new Map<string, Remembered>();
  return {
    async authenticate(text) {
      const parsed = parseKeyText(text);
      if (!parsed) return undefined;
      const known = remembered.get(text);
      if (known && known.until > performance.now()) return known.key;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const key = lookUp(db, secrets, text, parsed.keyId);
      remembered.set(text, { until: performance.now() + FRESH_MS, key });
      key.catch(() => remembered.delete(text));
      return key;
    },
    invalidate: () => remembered.clear(),
  };
}

async function lookUp(db: Db, secrets: Secrets, text: string, keyId: string): Promise<KnownKey | undefined> {
  const { apiKeys, blockedChannels } = schema;
  const [row] = await db
    .select({ key: apiKeys, blocked: blockedChannels.channel })
    .from(apiKeys)
    .leftJoin(blockedChannels, eq(blockedChannels.channel, apiKeys.channel))
    .where(eq(apiKeys.keyId, keyId));
  const hash = hashKey(secrets, text);
  const now = Date.now();
  const current = sameHash(hash, row?.key.secretHash ?? hashKey(secrets, 'no key has this text'));
  if (!row) return undefined;
  const { key, blocked } = row;
  const previous =
    key.previousHash !== null && (key.previousUntil?.getTime() ?? 0) > now && sameHash(hash, key.previousHash);
  const expired = key.expiresAt !== null && key.expiresAt.getTime() <= now;
  if (!(current || previous) || expired || key.revokedAt !== null || blocked !== null) return undefined;
  return { id: key.id, actor: keyActor(key), ratePerMinute: key.ratePerMinute };
}

/** The key's channel is stamped on whatever it does, and owns its holds, so that a rotated key keeps them. */
function keyActor(key: typeof schema.apiKeys.$inferSelect): Actor {
  return {
    kind: 'key',
    id: key.id,
    name: key.name,
    channel: key.channel as Channel,
    mode: key.mode,
    permissions: new Set<Permission>(PERMISSIONS.filter((permission) => key.scopes.includes(permission))),
    locationIds: key.locationIds,
    holder: `${key.mode}:${key.channel}`,
    holdLimit: key.holdLimit,
    depth: 0,
  };
}
