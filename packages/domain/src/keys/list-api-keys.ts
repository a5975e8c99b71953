import { and, asc, desc, gt, schema, sql } from '@tavola/db';
import { type Channel, PERMISSIONS } from '@tavola/shared';
import type { KeyList } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { isManageable } from './manageable-key.ts';

const USAGE_HOURS = 24;

/** Every key the actor may manage, newest first, without its text, with what it did in each of the last 24 hours; and the blocked channels. */
export async function listApiKeys(ctx: Ctx): Promise<KeyList> {
  const { apiKeys, apiKeyUsage, blockedChannels } = schema;
  const [keys, usage, blocked] = await Promise.all([
    ctx.db.select().from(apiKeys).orderBy(desc(apiKeys.createdAt)),
    ctx.db
      .select()
      .from(apiKeyUsage)
      .where(and(gt(apiKeyUsage.hour, sql`now() - make_interval(hours => ${USAGE_HOURS})`)))
      .orderBy(asc(apiKeyUsage.hour)),
    ctx.db.select().from(blockedChannels).orderBy(asc(blockedChannels.channel)),
  ]);
  return {
    items: keys
      .filter((key) => isManageable(ctx, key))
      .map((key) => ({
        id: key.id,
        prefix: `tav_${key.mode}_${key.keyId}`,
        lastFour: key.lastFour,
        name: key.name,
        channel: key.channel as Channel,
        mode: key.mode,
        scopes: PERMISSIONS.filter((permission) => key.scopes.includes(permission)),
        locationIds: key.locationIds,
        ratePerMinute: key.ratePerMinute,
        holdLimit: key.holdLimit,
        createdAt: key.createdAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
        expiresAt: key.expiresAt?.toISOString() ?? null,
        revokedAt: key.revokedAt?.toISOString() ?? null,
        overlapUntil: key.previousUntil && key.previousUntil > ctx.clock() ? key.previousUntil.toISOString() : null,
        usage: usage
          .filter(({ keyId }) => keyId === key.id)
          .map(({ hour, requests, errors }) => ({ hour: hour.toISOString(), requests, errors })),
      })),
    blockedChannels: blocked.map(({ channel, reason, at }) => ({
      channel: channel as Channel,
      reason,
      at: at.toISOString(),
    })),
  };
}
