import { eq, schema, sql } from '@tavola/db';
import type { CreatedKey } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { decryptSecret, encryptSecret } from '../kernel/secrets.ts';
import { auditKey } from './audit-key.ts';
import { newKeyText } from './key-format.ts';
import { hashKey } from './key-hash.ts';
import { lockManageable } from './manageable-key.ts';

const OVERLAP_HOURS = 24;

/** A new text for the same key; the old one works for another 24 hours. A revoked key cannot be rotated. */
export async function rotateApiKey(ctx: Ctx, input: { id: string }): Promise<CreatedKey> {
  const { apiKeys } = schema;
  const { sealed } = await commitOnce(ctx, async (tx) => {
    const row = await lockManageable(tx, ctx, input.id);
    if (row.revokedAt) throw new DomainError('NOT_FOUND');
    const key = newKeyText(row.mode, row.keyId);
    await tx
      .update(apiKeys)
      .set({
        secretHash: hashKey(ctx.secrets, key),
        lastFour: key.slice(-4),
        previousHash: row.secretHash,
        previousUntil: sql`now() + make_interval(hours => ${OVERLAP_HOURS})`,
      })
      .where(eq(apiKeys.id, row.id));
    await auditKey(tx, ctx, 'keys.rotate', row.id, {
      before: { lastFour: row.lastFour },
      after: { lastFour: key.slice(-4) },
    });
    return { sealed: encryptSecret(ctx.secrets, key, row.id) };
  });
  return { id: input.id, key: decryptSecret(ctx.secrets, sealed, input.id) };
}
