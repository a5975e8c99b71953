import { schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { changeItems } from './change-items.ts';
import { createCategory } from './edit-categories.ts';
import { getMenu } from './get-menu.ts';
import { getMenuForEditing } from './get-menu-for-editing.ts';
import { setItemsSoldOut } from './set-items-sold-out.ts';
import { openTrattoria, type Trattoria } from './testing/trattoria.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const ctx = () => testCtx(database.db);
const facts = async () =>
  Object.fromEntries(
    (await getMenuForEditing(ctx())).items.map(({ id, price, active, categoryId, sort }) => [
      id,
      { price, active, categoryId, sort },
    ]),
  );

it('changes several dishes at once, and the old values bring everything back', async () => {
  const { pizza, soup, beer } = house.items;
  const before = await facts();
  const other = await createCategory(ctx(), { name: 'Elsewhere' });
  await changeItems(ctx(), {
    items: [
      { id: pizza, price: 1_100 },
      { id: soup, active: false, categoryId: other.id },
      { id: beer, categoryId: other.id },
    ],
  });
  const after = await facts();
  expect(after[pizza]).toEqual({ ...before[pizza], price: 1_100 });
  expect(after[soup]).toEqual({ ...before[soup], active: false, categoryId: other.id, sort: 0 });
  expect(after[beer]).toMatchObject({ categoryId: other.id, sort: 1 });
  await changeItems(ctx(), { items: [pizza, soup, beer].map((id) => ({ id, ...before[id] })) });
  expect(await facts()).toEqual(before);
});

it('changes none when one of them is not there', async () => {
  const before = await facts();
  const missing = '01936f2e-8a00-7000-8000-0000000000ff';
  const call = changeItems(ctx(), {
    items: [
      { id: house.items.pizza, price: 1 },
      { id: missing, price: 1 },
    ],
  });
  await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const nowhere = changeItems(ctx(), { items: [{ id: house.items.pizza, categoryId: missing }] });
  await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await facts()).toEqual(before);
});

it('86es several dishes for today, told once each, and brings them back', async () => {
  const { pizza, soup } = house.items;
  const soldOut = async () => {
    const { categories } = await getMenu(ctx(), { location: house.slug });
    return categories.flatMap(({ items }) => items.filter((item) => item.soldOut).map(({ id }) => id));
  };
  const events = async () =>
    (await database.db.select().from(schema.events)).filter(({ name }) => name === 'menu.item_sold_out').length;
  await setItemsSoldOut(ctx(), { location: house.slug, itemIds: [pizza], soldOut: true });
  await setItemsSoldOut(ctx(), { location: house.slug, itemIds: [pizza, soup], soldOut: true });
  expect((await soldOut()).sort()).toEqual([pizza, soup].sort());
  expect(await events()).toBe(2);
  await setItemsSoldOut(ctx(), { location: house.slug, itemIds: [pizza, soup], soldOut: false });
  expect(await soldOut()).toEqual([]);
});

it('86es what the location serves and leaves the rest alone', async () => {
  const { pizza, soup } = house.items;
  await changeItems(ctx(), { items: [{ id: soup, active: false }] });
  const both = { location: house.slug, itemIds: [pizza, soup], soldOut: true };
  expect(await setItemsSoldOut(ctx(), both)).toEqual({ ids: [pizza] });
  const none = setItemsSoldOut(ctx(), { ...both, itemIds: [soup] });
  await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
