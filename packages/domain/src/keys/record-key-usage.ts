import { type Db, inArray, insertRows, newId, schema, sql } from '@tavola/db';

export interface KeyUse {
  keyId: string;
  hour: Date;
  requests: number;
  errors: number;
}

/** Adds counted requests to the hourly usage and marks the keys as used now. */
export async function recordKeyUsage(db: Db, uses: KeyUse[]): Promise<void> {
  if (uses.length === 0) return;
  const { apiKeys, apiKeyUsage } = schema;
  // The counts come last: whoever repeats this after a failure must not count twice.
  await db
    .update(apiKeys)
    .set({ lastUsedAt: sql`now()` })
    .where(inArray(apiKeys.id, [...new Set(uses.map(({ keyId }) => keyId))]));
  await db
    .insert(apiKeyUsage)
    .values(uses)
    .onConflictDoUpdate({
      target: [apiKeyUsage.keyId, apiKeyUsage.hour],
      set: {
        requests: sql`${apiKeyUsage.requests} + excluded.requests`,
        errors: sql`${apiKeyUsage.errors} + excluded.errors`,
      },
    });
}

export interface KeyWrite {
  at: Date;
  keyId: string;
  keyName: string | null;
  channel: string;
  operation: string;
  outcome: string;
  requestId: string;
}

/** One audit row per write a key asked for, granted or refused. What changed is in the event of the same request. */
export async function recordKeyWrites(db: Db, writes: KeyWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map(({ keyId, keyName, ...write }) => ({
    id: newId(),
    actorKind: 'key',
    actorId: keyId,
    actorName: keyName,
    ...write,
  }));
  await insertRows(db, schema.auditLog, rows);
}
