import { newId, schema } from '@tavola/db';
import type { CreatedKey, CreateKeyInput } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { decryptSecret, encryptSecret } from '../kernel/secrets.ts';
import { findLocation } from '../locations/find-location.ts';
import { auditKey } from './audit-key.ts';
import { ensureTestData } from './ensure-test-data.ts';
import { newKeyId, newKeyText } from './key-format.ts';
import { hashKey } from './key-hash.ts';

/**
 * Adds a key and shows it this once; the database keeps its hash. Scopes are exactly those given, and a live key reaches no
 * further than its maker. A test key gets a copy
 * of the live setup to work on when there is none yet. Repeating the request with its idempotency key shows it again.
 */
export async function createApiKey(ctx: Ctx, input: CreateKeyInput): Promise<CreatedKey> {
  const mode = input.test ? 'test' : 'live';
  if (mode === 'test') await ensureTestData(ctx);
  // Test data is a copy with ids of its own and nobody's business: it is not kept to the actor's locations.
  const reach = mode === 'test' ? null : ctx.actor.locationIds;
  const inMode: Ctx = { ...ctx, actor: { ...ctx.actor, mode, locationIds: reach } };
  const locations = await Promise.all((input.locations ?? []).map((ref) => findLocation(inMode, ref)));
  if (reach !== null && locations.length === 0) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'locations', message: 'Name one of your locations' }] },
    });
  }
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
  if (expiresAt && expiresAt <= ctx.clock()) {
    throw new DomainError('VALIDATION_FAILED', {
      details: { issues: [{ path: 'expiresAt', message: 'Use a moment in the future' }] },
    });
  }
  const keyId = newKeyId();
  const key = newKeyText(mode, keyId);
  const row = {
    id: newId(),
    keyId,
    mode,
    name: input.name,
    channel: input.channel,
    scopes: [...new Set(input.scopes)],
    locationIds: locations.length > 0 ? locations.map(({ id }) => id) : null,
    secretHash: hashKey(ctx.secrets, key),
    lastFour: key.slice(-4),
    ratePerMinute: input.ratePerMinute,
    holdLimit: input.holdLimit ?? null,
    expiresAt,
  } as const;
  const { id, sealed } = await commitOnce(ctx, async (tx) => {
    await tx.insert(schema.apiKeys).values({ ...row, scopes: [...row.scopes] });
    const { secretHash: _, ...after } = row;
    await auditKey(tx, ctx, 'keys.create', row.id, { after: { ...after, expiresAt: input.expiresAt ?? null } });
    return { id: row.id, sealed: encryptSecret(ctx.secrets, key, row.id) };
  });
  return { id, key: decryptSecret(ctx.secrets, sealed, id) };
}
