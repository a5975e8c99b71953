import { eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { getMenu } from './get-menu.ts';
import { forgetMenu } from './read-menu.ts';
import { openTrattoria, type Trattoria } from './testing/trattoria.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const menu = (more: { at?: string; locale?: string } = {}, location = house.slug) =>
  getMenu(testCtx(database.db), { location, ...more });
const dish = async (name: keyof Trattoria['items'], more: { at?: string; locale?: string } = {}) => {
  const { categories } = await menu(more);
  const all = categories.flatMap((root) => [...root.items, ...root.children.flatMap((child) => child.items)]);
  return all.find((item) => item.id === house.items[name]);
};

it('gives the tree with options, allergens and pictures as stored', async () => {
  const { categories, currency, timezone } = await menu();
  expect({ currency, timezone }).toEqual({ currency: 'EUR', timezone: 'Europe/Lisbon' });
  expect(categories.map(({ name, children }) => [name, children.map((child) => child.name)])).toEqual([
    ['Food', ['Drinks']],
  ]);
  expect(await dish('pizza')).toMatchObject({
    name: 'Pizza',
    price: { amount: 1000, currency: 'EUR' },
    image: '/art/pizza',
    allergens: ['gluten', 'milk'],
    available: true,
    options: [
      { name: 'Size', required: true, min: 1, max: 1, values: [{ name: 'Small', default: true }, { name: 'Large' }] },
      { name: 'Toppings', required: false, max: 2 },
    ],
  });
});

it('speaks the language asked for and falls back to its own words', async () => {
  expect((await dish('pizza', { locale: 'de' }))?.name).toBe('Pizza aus dem Ofen');
  expect((await dish('pizza', { locale: 'de-AT' }))?.name).toBe('Pizza aus dem Ofen');
  expect((await dish('soup', { locale: 'de' }))?.name).toBe('Soup');
  const noLanguage = { locale: 'toString', at: '2026-11-20T12:00:00Z' };
  expect((await dish('pizza', noLanguage))?.name).toBe('Pizza');
});

it('offers a dish only in its mealtime, also past midnight', async () => {
  expect(await dish('brunch', { at: '2026-11-21T01:30:00Z' })).toMatchObject({ available: true, mealtimes: ['Late'] });
  expect(await dish('brunch', { at: '2026-11-21T02:30:00Z' })).toMatchObject({ available: false, soldOut: false });
});

it('applies the overrides of the location and of no other', async () => {
  const other = await openTrattoria(database.db);
  await database.db.insert(schema.itemOverrides).values([
    { locationId: other.locationId, itemId: house.items.pizza, price: 1234 },
    { locationId: other.locationId, itemId: house.items.soup, active: false },
  ]);
  forgetMenu(database.db);
  const text = JSON.stringify(await menu({}, other.slug));
  expect(text).toContain('1234');
  expect(text).not.toContain(house.items.soup);
  expect((await dish('pizza'))?.price.amount).toBe(1000);
  expect(await dish('soup')).toBeDefined();
});

it('shows what is left and marks what is gone for the service day', async () => {
  const at = '2026-11-21T01:30:00Z';
  await database.db.insert(schema.itemStock).values([
    { locationId: house.locationId, itemId: house.items.soup, quantity: 0 },
    { locationId: house.locationId, itemId: house.items.pizza, quantity: 3, soldOutOn: '2026-11-20' },
  ]);
  forgetMenu(database.db);
  expect(await dish('soup', { at })).toMatchObject({ available: false, soldOut: true, remaining: 0 });
  expect(await dish('pizza', { at })).toMatchObject({ available: false, soldOut: true });
  expect(await dish('pizza', { at: '2026-11-21T06:00:00Z' })).toMatchObject({ available: true, remaining: 3 });
  await database.db.delete(schema.itemStock);
});

it('follows a change made by another process within a second, whoever made it', async () => {
  const ctx = testCtx(database.db);
  const price = async () => JSON.stringify(await getMenu(ctx, { location: house.slug })).includes('"amount":777');
  expect(await price()).toBe(false);
  await database.sql`update menu_items set price = 777 where id = ${house.items.soup}`;
  const changedAt = performance.now();
  await vi.waitFor(async () => expect(await price()).toBe(true), { timeout: 2_000, interval: 20 });
  expect(performance.now() - changedAt).toBeLessThan(1_000);
  await database.sql`update menu_items set price = 600 where id = ${house.items.soup}`;
});

it('hides switched-off categories with all below them, and keeps test menus apart', async () => {
  const hidden = await openTrattoria(database.db, { mode: 'test' });
  await expect(menu({}, hidden.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await database.db.update(schema.categories).set({ active: false }).where(eq(schema.categories.id, house.categoryId));
  forgetMenu(database.db);
  expect(await dish('beer')).toBeUndefined();
  await database.db.update(schema.categories).set({ active: true }).where(eq(schema.categories.id, house.categoryId));
});

it('makes the menu of a minute once', async () => {
  const ctx = testCtx(database.db, { clock: () => new Date('2026-11-20T12:00:30Z') });
  const first = await getMenu(ctx, { location: house.slug });
  expect(await getMenu(ctx, { location: house.slug })).toBe(first);
});

it('refuses a location that is not there', async () => {
  await expect(menu({}, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
