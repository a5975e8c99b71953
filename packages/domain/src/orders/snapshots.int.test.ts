import { eq, schema, sum } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getToday } from '../dashboard/get-today.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { getBill } from './get-bill.ts';
import { getOrder } from './get-order.ts';
import { listOrders } from './list-orders.ts';
import { printOrder } from './print-order.ts';
import { tillOf, tokenOf } from './testing/till.ts';
import { trackOrder } from './track-order.ts';

let database: TestDatabase;
let house: Trattoria;
let till: ReturnType<typeof tillOf>;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
  till = tillOf(database.db, house);
});
afterAll(() => database.close());

/** What the dishes of all orders would cost by the menu of this moment: the mistake of a report that joins it. */
async function soldAtLivePrices(): Promise<number> {
  const { menuItems, orderLines } = schema;
  const [row] = await database.db
    .select({ total: sum(menuItems.price).mapWith(Number) })
    .from(orderLines)
    .innerJoin(menuItems, eq(menuItems.id, orderLines.itemId));
  return row?.total ?? 0;
}

it('what was ordered stays on every paper and in every figure, whatever becomes of the menu', async () => {
  const placed = await till.place({
    type: 'dine_in',
    tableToken: house.tableToken,
    lines: [
      till.pizza({
        quantity: 2,
        options: [{ valueId: house.sizes.large }, { valueId: house.toppings.ham, quantity: 2 }],
        comment: 'well done',
      }),
      { itemId: house.items.beer, quantity: 1 },
    ],
  });
  const staff = till.staff();
  const { id } = placed;
  const readAll = async () => ({
    receipt: await printOrder(staff, { id, kind: 'receipt' }),
    ticket: await printOrder(staff, { id, kind: 'kitchen' }),
    report: await getToday(staff, { location: house.slug }),
    list: await listOrders(staff, { location: house.slug }),
    detail: await getOrder(staff, { id }),
    bill: await getBill(staff, { id }),
    tracking: await trackOrder(till.diner(), { token: tokenOf(placed) }),
  });
  const before = await readAll();
  expect(before.receipt.text).toContain('2 x Pizza');
  expect(before.report.revenue).toMatchObject({ today: 3_600, orders: 1 });
  expect(before.report.latestOrders).toMatchObject([{ id, total: 3_600 }]);
  const livePrices = await soldAtLivePrices();

  await database.sql`update menu_items set price = price * 9, name = 'Renamed', tax_class = 'other', station = 'bin',
    allergens = array['fish'], prep_minutes = 90`;
  await database.sql`update option_values set price = price + 999, name = 'Gigantic'`;
  await database.sql`update option_groups set name = 'Renamed', kind = 'single'`;
  expect(await soldAtLivePrices()).toBe(livePrices * 9);
  expect(await readAll()).toEqual(before);

  await database.sql`delete from item_option_groups`;
  await database.sql`delete from option_values`;
  await database.sql`update menu_items set active = false`;
  expect(await readAll()).toEqual(before);
});
