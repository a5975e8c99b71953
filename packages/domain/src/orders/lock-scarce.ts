import { and, asc, eq, inArray, isNull, lt, newId, schema, sql, type Tx } from '@tavola/db';
import { menuVersionOf } from '../menu/read-menu.ts';
import { type Scarce, usesKey } from './reserve.ts';

export interface WantedRows {
  locationId: string;
  mode: 'live' | 'test';
  itemIds: string[];
  couponIds: string[];
  customerKeys: string[];
  slots: Date[];
  serviceDates: string[];
  /** Guests whose points are redeemed. */
  guestIds: string[];
  /** Tables whose rounds share a bill. */
  tableIds: string[];
  now: Date;
  /** Bills opened before it belong to another evening and are closed. */
  dayStartsAt: Date;
}

export interface LockedRows {
  scarce: Scarce;
  /** Last number given out per service date. */
  lastNumbers: Map<string, number>;
  menuVersion: string;
  /** The open bill of each table. */
  tabs: Map<string, string>;
}

/**
 * Locks every row the orders of a batch could use up, in one round trip and always in the same order. Sequential scans
 * are off because on a small table they would make SERIALIZABLE see a conflict with every other location.
 */
export async function lockScarce(tx: Tx, wanted: WantedRows): Promise<LockedRows> {
  const { menuVersions, itemStock, coupons, couponUses, orderSlots, orderCounters, loyaltyAccounts, tabs } = schema;
  const { locationId } = wanted;
  const slots = [...wanted.slots].sort((a, b) => a.getTime() - b.getTime());
  const dates = [...wanted.serviceDates].sort();
  const tables = [...wanted.tableIds].sort();
  const none = Promise.resolve([]);
  const [, version, , counters, , slotRows, stockRows, couponRows, useRows, accounts, , , tabRows] = await Promise.all([
    tx.execute(sql`set local enable_seqscan = off`),
    tx.select().from(menuVersions).where(eq(menuVersions.mode, wanted.mode)),
    tx
      .insert(orderCounters)
      .values(dates.map((serviceDate) => ({ locationId, serviceDate })))
      .onConflictDoNothing(),
    tx
      .select()
      .from(orderCounters)
      .where(and(eq(orderCounters.locationId, locationId), inArray(orderCounters.serviceDate, dates)))
      .orderBy(asc(orderCounters.serviceDate))
      .for('update'),
    slots.length === 0
      ? none
      : tx
          .insert(orderSlots)
          .values(slots.map((startsAt) => ({ locationId, startsAt })))
          .onConflictDoNothing(),
    slots.length === 0
      ? none
      : tx
          .select()
          .from(orderSlots)
          .where(and(eq(orderSlots.locationId, locationId), inArray(orderSlots.startsAt, slots)))
          .orderBy(asc(orderSlots.startsAt))
          .for('update'),
    tx
      .select()
      .from(itemStock)
      .where(and(eq(itemStock.locationId, locationId), inArray(itemStock.itemId, wanted.itemIds)))
      .orderBy(asc(itemStock.itemId))
      .for('update'),
    wanted.couponIds.length === 0
      ? none
      : tx.select().from(coupons).where(inArray(coupons.id, wanted.couponIds)).orderBy(asc(coupons.id)).for('update'),
    wanted.couponIds.length === 0 || wanted.customerKeys.length === 0
      ? none
      : tx
          .select()
          .from(couponUses)
          .where(
            and(
              inArray(couponUses.couponId, wanted.couponIds),
              inArray(couponUses.customerKey, wanted.customerKeys),
              eq(couponUses.live, true),
            ),
          ),
    wanted.guestIds.length === 0
      ? none
      : tx
          .select()
          .from(loyaltyAccounts)
          .where(inArray(loyaltyAccounts.guestId, wanted.guestIds))
          .orderBy(asc(loyaltyAccounts.guestId))
          .for('update'),
    tables.length === 0
      ? none
      : tx
          .update(tabs)
          .set({ closedAt: wanted.now })
          .where(and(inArray(tabs.tableId, tables), isNull(tabs.closedAt), lt(tabs.openedAt, wanted.dayStartsAt))),
    tables.length === 0
      ? none
      : tx
          .insert(tabs)
          .values(tables.map((tableId) => ({ id: newId(), locationId, tableId, openedAt: wanted.now })))
          .onConflictDoNothing(),
    tables.length === 0
      ? none
      : tx
          .select({ id: tabs.id, tableId: tabs.tableId })
          .from(tabs)
          .where(and(inArray(tabs.tableId, tables), isNull(tabs.closedAt)))
          .orderBy(asc(tabs.tableId))
          .for('update'),
  ]);
  const uses = new Map<string, Set<number>>();
  for (const { couponId, customerKey, ordinal } of useRows) {
    const key = usesKey(couponId, customerKey ?? '');
    uses.set(key, new Set([...(uses.get(key) ?? []), ordinal]));
  }
  return {
    scarce: {
      stock: new Map(stockRows.map((row) => [row.itemId, row])),
      coupons: new Map(couponRows.map((row) => [row.id, row])),
      couponUses: uses,
      slots: new Map(slotRows.map((row) => [row.startsAt.getTime(), row.orders])),
      points: new Map(accounts.map((row) => [row.guestId, row.balance])),
    },
    lastNumbers: new Map(counters.map((row) => [row.serviceDate, row.last])),
    menuVersion: menuVersionOf(version[0]),
    tabs: new Map(tabRows.map((row) => [row.tableId, row.id])),
  };
}
