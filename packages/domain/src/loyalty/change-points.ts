import { insertRows, newId, schema, sql, type Tx } from '@tavola/db';

export interface PointsChange {
  guestId: string;
  orderId: string | null;
  kind: 'earn' | 'redeem' | 'restore' | 'revoke' | 'adjust';
  /** Signed. */
  points: number;
  reason?: string | null;
  actorName?: string | null;
}

/** Writes entries and balances in one go; a balance that would fall below zero fails the transaction with 23514. */
export async function changePoints(tx: Tx, at: Date, changes: readonly PointsChange[]): Promise<void> {
  const real = changes.filter(({ points }) => points !== 0);
  if (real.length === 0) return;
  const sums = new Map<string, number>();
  for (const { guestId, points } of real) sums.set(guestId, (sums.get(guestId) ?? 0) + points);
  const rows = [...sums].map(([id, points]) => ({ id, points }));
  await Promise.all([
    insertRows(
      tx,
      schema.loyaltyEntries,
      real.map((change) => ({ id: newId(), at, ...change })),
    ),
    // The row is made first: an insert of a negative balance would be refused even where the sum is not.
    tx.execute(sql`insert into loyalty_accounts (guest_id, balance)
      select id, 0 from json_to_recordset(${JSON.stringify(rows)}::text::json) as n(id uuid, points int)
      order by id on conflict do nothing`),
    tx.execute(sql`update loyalty_accounts a set balance = a.balance + n.points
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as n(id uuid, points int)
      where a.guest_id = n.id`),
  ]);
}
