import { eq, newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { setOverride, setStock } from './edit-at-location.ts';
import { createCategory, deleteCategory, moveCategory, updateCategory } from './edit-categories.ts';
import { createItem, deleteItem, updateItem } from './edit-items.ts';
import { deleteMealtime, deleteOptionGroup, saveMealtime, saveOptionGroup } from './edit-options.ts';
import { getMenu } from './get-menu.ts';
import { getMenuForEditing } from './get-menu-for-editing.ts';
import { reorderMenu } from './reorder-menu.ts';
import { openTrattoria, type Trattoria } from './testing/trattoria.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const ctx = () => testCtx(database.db);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => ({ code: error.code, ...error.refusal?.details }),
  );
const category = (name: string, parentId?: string) => createCategory(ctx(), { name, parentId: parentId ?? null });
const dish = async (id: string) => (await getMenuForEditing(ctx())).items.find((item) => item.id === id);
const shown = async () => JSON.stringify(await getMenu(ctx(), { location: house.slug }));

describe('categories', () => {
  beforeEach(() => database.sql`delete from categories where slug like 'tree-%'`);

  it('cannot go below themselves, however deep and however simultaneous', async () => {
    const [a, b, c] = [await category('Tree a'), await category('Tree b'), await category('Tree c')];
    await moveCategory(ctx(), { id: b.id, parentId: a.id, position: 0 });
    await moveCategory(ctx(), { id: c.id, parentId: b.id, position: 0 });
    const move = (id: string, parentId: string) => code(moveCategory(ctx(), { id, parentId, position: 0 }));
    expect(await move(a.id, c.id)).toMatchObject({ code: 'CONFLICT', reason: 'cycle' });
    expect(await move(a.id, a.id)).toMatchObject({ code: 'CONFLICT', reason: 'cycle' });
    const [d, e] = [await category('Tree d'), await category('Tree e')];
    const both = await Promise.all([move(d.id, e.id), move(e.id, d.id)]);
    expect(both.filter((outcome) => outcome === undefined)).toHaveLength(1);
    await database.sql`update categories set parent_id = null where slug like 'tree-%'`;
  });

  it('keep the order they are given, and refuse one made on an old menu', async () => {
    const parent = await category('Tree order');
    const ids = [];
    for (const name of ['Tree x', 'Tree y', 'Tree z']) ids.push((await category(name, parent.id)).id);
    const [x = '', y = '', z = ''] = ids;
    const order = async () =>
      (await getMenuForEditing(ctx())).categories.filter((row) => row.parentId === parent.id).map((row) => row.id);
    await reorderMenu(ctx(), { kind: 'category', parentId: parent.id, ids: [z, x, y] });
    expect(await order()).toEqual([z, x, y]);
    await moveCategory(ctx(), { id: y, parentId: parent.id, position: 0 });
    expect(await order()).toEqual([y, z, x]);
    const stale = code(reorderMenu(ctx(), { kind: 'category', parentId: parent.id, ids: [x, y] }));
    expect(await stale).toMatchObject({ code: 'CONFLICT', reason: 'other_siblings' });
    await database.sql`update categories set parent_id = null where slug like 'tree-%'`;
  });

  it('with something in them are not removed; a slug is given once', async () => {
    expect(await code(deleteCategory(ctx(), { id: house.categoryId }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'not_empty',
      items: 3,
      categories: 1,
    });
    const { id } = await category('Tree über');
    expect(await code(createCategory(ctx(), { name: 'Other', slug: 'tree-uber' }))).toMatchObject({
      reason: 'slug_taken',
    });
    await updateCategory(ctx(), { id, active: false });
    await deleteCategory(ctx(), { id });
    expect(await code(deleteCategory(ctx(), { id }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('dishes', () => {
  it('are shown at once after a change in this process', async () => {
    await shown();
    const { id } = await createItem(ctx(), { categoryId: house.categoryId, name: 'Crème brûlée', price: 700 });
    expect(await shown()).toContain('creme-brulee');
    await updateItem(ctx(), { id, price: 725, optionGroupIds: [house.toppings.groupId, house.sizes.groupId] });
    expect(await shown()).toContain('"amount":725');
    expect((await dish(id))?.optionGroupIds).toEqual([house.toppings.groupId, house.sizes.groupId]);
    await updateItem(ctx(), { id, optionGroupIds: [] });
    expect((await dish(id))?.optionGroupIds).toEqual([]);
    await deleteItem(ctx(), { id });
    expect(await shown()).not.toContain('creme-brulee');
  });

  it('take only groups, mealtimes and categories that exist', async () => {
    const { items } = house;
    expect(await code(updateItem(ctx(), { id: items.soup, optionGroupIds: [newId()] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await code(updateItem(ctx(), { id: items.soup, mealtimeIds: [newId()] }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await code(updateItem(ctx(), { id: items.soup, categoryId: newId() }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await code(updateItem(ctx(), { id: newId(), price: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have a price and a count of their own at a location until taken back', async () => {
    const at = { location: house.slug, itemId: house.items.soup };
    await setOverride(ctx(), { ...at, price: 555, active: null });
    await setStock(ctx(), { ...at, quantity: 4 });
    expect(await dish(house.items.soup)).toMatchObject({
      overrides: [{ location: house.slug, price: 555, active: null }],
      stock: [{ location: house.slug, quantity: 4 }],
    });
    expect(await shown()).toContain('"amount":555');
    await setOverride(ctx(), { ...at, price: null, active: null });
    await setStock(ctx(), { ...at, quantity: null });
    expect((await dish(house.items.soup))?.overrides).toEqual([]);
    expect(await shown()).not.toContain('"amount":555');
  });

  it('are served at a location or not, whatever the menu says', async () => {
    const at = { location: house.slug, itemId: house.items.soup, price: null };
    const isShown = async () => (await shown()).includes(house.items.soup);
    await setOverride(ctx(), { ...at, active: false });
    expect(await isShown()).toBe(false);
    await updateItem(ctx(), { id: house.items.soup, active: false });
    await setOverride(ctx(), { ...at, active: true });
    expect(await isShown()).toBe(true);
    await setOverride(ctx(), { ...at, active: null });
    expect(await isShown()).toBe(false);
    await updateItem(ctx(), { id: house.items.soup, active: true });
    expect(await isShown()).toBe(true);
  });
});

describe('option groups and mealtimes', () => {
  it('keep the ids of values that stay, drop those left out and never touch another group', async () => {
    const base = { name: 'Cut', kind: 'single' as const, required: true, min: 1, max: 1 };
    const { id } = await saveOptionGroup(ctx(), {
      ...base,
      values: [
        { name: 'Thin', price: 0 },
        { name: 'Thick', price: 50 },
      ],
    });
    const group = async () => (await getMenuForEditing(ctx())).optionGroups.find((row) => row.id === id);
    const thick = (await group())?.values[1]?.id ?? '';
    await saveOptionGroup(ctx(), {
      ...base,
      id,
      values: [
        { id: thick, name: 'Thick', price: 75 },
        { id: house.sizes.large, name: 'Stolen', price: 1 },
      ],
    });
    const values = (await group())?.values ?? [];
    expect(values.map(({ name, price }) => [name, price])).toEqual([
      ['Thick', 75],
      ['Stolen', 1],
    ]);
    expect(values[0]?.id).toBe(thick);
    expect(values[1]?.id).not.toBe(house.sizes.large);
    const [large] = await database.db
      .select()
      .from(schema.optionValues)
      .where(eq(schema.optionValues.id, house.sizes.large));
    expect(large?.name).toBe('Large');
    await deleteOptionGroup(ctx(), { id });
    expect(await code(deleteOptionGroup(ctx(), { id: house.sizes.groupId }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
    });
  });

  it('are not removed while a dish is bound to them', async () => {
    const { id } = await saveMealtime(ctx(), { name: 'Lunch', weekdays: [1, 2], start: '12:00', end: '15:00' });
    await updateItem(ctx(), { id: house.items.soup, mealtimeIds: [id] });
    expect(await code(deleteMealtime(ctx(), { id }))).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
    await saveMealtime(ctx(), { id, name: 'Lunch', weekdays: [3], start: '12:00', end: '14:00' });
    expect((await getMenuForEditing(ctx())).mealtimes.find((row) => row.id === id)).toMatchObject({
      weekdays: [3],
      end: '14:00',
    });
    await updateItem(ctx(), { id: house.items.soup, mealtimeIds: [] });
    await deleteMealtime(ctx(), { id });
  });
});
