import { type DbOrTx, inArray, schema } from '@tavola/db';

/** Points of these guests; who has none is not in the answer. */
export async function readBalances(db: DbOrTx, guestIds: readonly string[]): Promise<Map<string, number>> {
  if (guestIds.length === 0) return new Map();
  const { loyaltyAccounts } = schema;
  const rows = await db
    .select()
    .from(loyaltyAccounts)
    .where(inArray(loyaltyAccounts.guestId, [...guestIds]));
  return new Map(rows.map(({ guestId, balance }) => [guestId, balance]));
}
