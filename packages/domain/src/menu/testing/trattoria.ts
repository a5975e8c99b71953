import { type Db, newId, schema } from '@tavola/db';

/** A small restaurant for tests: open round the clock unless hours are given, prices that are easy to add up. */
export interface Trattoria {
  locationId: string;
  slug: string;
  categoryId: string;
  items: Record<'pizza' | 'soup' | 'beer' | 'brunch', string>;
  sizes: { groupId: string; small: string; large: string };
  toppings: { groupId: string; olives: string; ham: string; anchovy: string };
  /** Token of the code on table 1. */
  tableToken: string;
}

export interface TrattoriaOptions {
  slug?: string;
  timezone?: string;
  mode?: 'live' | 'test';
  /** Rows of opening hours; round the clock when absent. */
  hours?: { kind?: 'opening' | 'pickup' | 'delivery'; weekday: number; startTime: string; endTime: string }[];
}

/**
 * Pizza 10.00 needs a size (large +3.00) and takes up to two toppings (1.50 each, ham twice); soup 6.00; beer 4.00 is
 * alcohol from the bar; brunch 12.00 has a mealtime from 22:00 to 02:00 on Fridays.
 */
export async function openTrattoria(db: Db, options: TrattoriaOptions = {}): Promise<Trattoria> {
  const { slug = `trattoria-${newId().slice(-6)}`, timezone = 'Europe/Lisbon', mode = 'live' } = options;
  const locationId = newId();
  const [categoryId, drinksId] = [newId(), newId()];
  const items = { pizza: newId(), soup: newId(), beer: newId(), brunch: newId() };
  const sizes = { groupId: newId(), small: newId(), large: newId() };
  const toppings = { groupId: newId(), olives: newId(), ham: newId(), anchovy: newId() };
  const mealtimeId = newId();
  await db.insert(schema.locations).values({ id: locationId, slug, name: slug, timezone, mode, lat: 38.7, lng: -9.14 });
  await db
    .insert(schema.openingHours)
    .values(
      (
        options.hours ?? [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startTime: '00:00', endTime: '00:00' }))
      ).map((range) => ({ id: newId(), locationId, ...range })),
    );
  await db.insert(schema.categories).values([
    { id: categoryId, mode, name: 'Food', slug: `food-${slug}`, translations: { de: { name: 'Speisen' } } },
    { id: drinksId, mode, parentId: categoryId, name: 'Drinks', slug: `drinks-${slug}`, sort: 1 },
  ]);
  await db.insert(schema.menuItems).values([
    {
      id: items.pizza,
      mode,
      categoryId,
      name: 'Pizza',
      slug: `pizza-${slug}`,
      price: 1000,
      prepMinutes: 12,
      station: 'oven',
      allergens: ['gluten', 'milk'],
      image: '/art/pizza',
      translations: { de: { name: 'Pizza aus dem Ofen' } },
    },
    { id: items.soup, mode, categoryId, name: 'Soup', slug: `soup-${slug}`, price: 600, prepMinutes: 5, sort: 1 },
    {
      id: items.beer,
      mode,
      categoryId: drinksId,
      name: 'Beer',
      slug: `beer-${slug}`,
      price: 400,
      prepMinutes: 1,
      station: 'bar',
      taxClass: 'alcohol',
    },
    { id: items.brunch, mode, categoryId, name: 'Late brunch', slug: `brunch-${slug}`, price: 1200, sort: 2 },
  ]);
  await db.insert(schema.optionGroups).values([
    { id: sizes.groupId, mode, name: 'Size', kind: 'single', required: true, min: 1, max: 1 },
    { id: toppings.groupId, mode, name: 'Toppings', kind: 'quantity', min: 0, max: 2 },
  ]);
  await db.insert(schema.optionValues).values([
    { id: sizes.small, groupId: sizes.groupId, name: 'Small', price: 0, isDefault: true },
    { id: sizes.large, groupId: sizes.groupId, name: 'Large', price: 300, sort: 1 },
    { id: toppings.olives, groupId: toppings.groupId, name: 'Olives', price: 150 },
    { id: toppings.ham, groupId: toppings.groupId, name: 'Ham', price: 150, sort: 1 },
    { id: toppings.anchovy, groupId: toppings.groupId, name: 'Anchovy', price: 150, sort: 2, available: false },
  ]);
  await db.insert(schema.itemOptionGroups).values([
    { itemId: items.pizza, groupId: sizes.groupId },
    { itemId: items.pizza, groupId: toppings.groupId, sort: 1 },
  ]);
  await db
    .insert(schema.mealtimes)
    .values({ id: mealtimeId, mode, name: 'Late', weekdays: [5], startTime: '22:00', endTime: '02:00' });
  await db.insert(schema.itemMealtimes).values({ itemId: items.brunch, mealtimeId });
  const [areaId, tableToken] = [newId(), `table-one-of-${slug}`];
  await db.insert(schema.areas).values({ id: areaId, locationId, name: 'Room' });
  await db
    .insert(schema.diningTables)
    .values({ id: newId(), locationId, areaId, name: '1', maxParty: 4, qrToken: tableToken });
  return { locationId, slug, categoryId, items, sizes, toppings, tableToken };
}
