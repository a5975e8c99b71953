import { and, eq, gte, newId, schema, sql, type Tx } from '@tavola/db';
import type { Inventory, InventoryChange } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { forgetMenu } from '../menu/read-menu.ts';
import { findRules } from '../reservations/find-rules.ts';
import { addDays, localDateOf } from '../reservations/local-time.ts';
import { applyChange } from './apply-change.ts';
import { presentInventory } from './get-inventory.ts';

const { areas, diningTables, locations, openingHours, serviceDays, servicePeriods, specialDays, tableCombinations } =
  schema;

/**
 * Makes one edit of a location's rules. Every page from yesterday on changes its version with it, so nothing is booked
 * on rules that no longer hold; bookings that exist stay as they are. Answers with the rules as they are now.
 */
export async function saveChange(ctx: Ctx, input: { location: string; change: InventoryChange }): Promise<Inventory> {
  const rules = await findRules(ctx, input.location, { fresh: true });
  const changed = applyChange(rules, input.change);
  const today = localDateOf(rules.location.timezone, ctx.clock().getTime());
  const rows = hourRows(rules.location.id, input.change);
  const specialId = newId();
  const inventory = await commitOnce(ctx, async (tx) => {
    await write(tx, rules.location.id, input.change, { rows, specialId });
    const [bumped] = await tx
      .update(locations)
      .set({ rulesVersion: sql`${locations.rulesVersion} + 1` })
      .where(eq(locations.id, rules.location.id))
      .returning({ version: locations.rulesVersion });
    await tx
      .update(serviceDays)
      .set({ version: sql`${serviceDays.version} + 1` })
      .where(and(eq(serviceDays.locationId, rules.location.id), gte(serviceDays.date, addDays(today, -1))));
    return presentInventory({ ...changed, version: bumped?.version ?? changed.version });
  });
  forgetMenu(ctx.db);
  ctx.ring('menu');
  return inventory;
}

function hourRows(locationId: string, change: InventoryChange): (typeof openingHours.$inferInsert)[] {
  if (change.kind !== 'hours') return [];
  return change.hours.flatMap(({ weekday, ranges }) =>
    ranges.map(({ start, end }) => ({
      id: newId(),
      locationId,
      kind: 'opening' as const,
      weekday,
      startTime: start,
      endTime: end,
    })),
  );
}

async function write(
  tx: Tx,
  locationId: string,
  change: InventoryChange,
  made: { rows: (typeof openingHours.$inferInsert)[]; specialId: string },
): Promise<void> {
  switch (change.kind) {
    case 'area':
      await upsert(tx, areas, { ...change.area, locationId });
      return;
    case 'table':
      await upsert(tx, diningTables, { ...change.table, locationId, active: true });
      return;
    case 'combination':
      await upsert(tx, tableCombinations, { ...change.combination, locationId, active: true });
      return;
    case 'period':
      await upsert(tx, servicePeriods, { ...change.period, locationId, active: true });
      return;
    case 'hours':
      await tx
        .delete(openingHours)
        .where(and(eq(openingHours.locationId, locationId), eq(openingHours.kind, 'opening')));
      if (made.rows.length > 0) await tx.insert(openingHours).values(made.rows);
      return;
    case 'timezone':
      await tx.update(locations).set({ timezone: change.timezone }).where(eq(locations.id, locationId));
      return;
    case 'specialDay': {
      const { date } = change.specialDay;
      await tx.delete(specialDays).where(and(eq(specialDays.locationId, locationId), eq(specialDays.date, date)));
      await tx.insert(specialDays).values({ id: made.specialId, locationId, ...change.specialDay });
      return;
    }
    case 'removeSpecialDay':
      await tx
        .delete(specialDays)
        .where(and(eq(specialDays.locationId, locationId), eq(specialDays.date, change.date)));
      return;
    case 'remove':
      await remove(tx, locationId, change);
  }
}

type Editable = typeof areas | typeof diningTables | typeof tableCombinations | typeof servicePeriods;

/** Updates the entry of this location with that id, or adds it. An id that belongs elsewhere collides and is refused. */
async function upsert<T extends Editable>(tx: Tx, table: T, row: T['$inferInsert']): Promise<void> {
  const { id, locationId, ...set } = row;
  const found = await tx
    .update(table as Editable)
    .set(set)
    .where(and(eq(table.id, id), eq(table.locationId, locationId)))
    .returning({ id: (table as Editable).id });
  if (found.length === 0) await tx.insert(table as Editable).values(row);
}

/** What history points at is only switched off; the rest goes. */
async function remove(tx: Tx, locationId: string, change: Extract<InventoryChange, { kind: 'remove' }>): Promise<void> {
  if (change.what === 'area') {
    await tx.delete(areas).where(and(eq(areas.id, change.id), eq(areas.locationId, locationId)));
    return;
  }
  const table = { table: diningTables, combination: tableCombinations, period: servicePeriods }[change.what];
  await tx
    .update(table)
    .set({ active: false })
    .where(and(eq(table.id, change.id), eq(table.locationId, locationId)));
}
