import { newId, schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { exportMenu } from './export-menu.ts';
import { getMenuForEditing } from './get-menu-for-editing.ts';
import { importMenu } from './import-menu.ts';
import { openTrattoria } from './testing/trattoria.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(schema.menuItems);
  await database.db.delete(schema.categories);
});

const ctx = () => testCtx(database.db);
const menuOf = () => getMenuForEditing(ctx());
const load = (text: string, more: Partial<Parameters<typeof importMenu>[1]> = {}) =>
  importMenu(ctx(), { format: 'csv', text, dryRun: false, onError: 'refuse', ...more });

/** 300 dishes; twelve lines are wrong, each in its own way. */
function bigFile(): { text: string; wrong: Map<number, { field: string; message: RegExp }> } {
  const header = 'slug,name,category,price,description,allergens,orderTypes,prepMinutes,taxClass,active,station';
  const rows = Array.from(
    { length: 300 },
    (_, index) =>
      `dish-${index},Dish ${index},Mains > Part ${index % 7},${index % 30}.50,"Good, warm",milk; eggs,pickup,12,food,yes,grill`,
  );
  const wrong = new Map<number, { field: string; message: RegExp }>();
  const spoil = (index: number, row: string, field: string, message: RegExp) => {
    rows[index] = row;
    wrong.set(index + 2, { field, message });
  };
  spoil(10, 'dish-10,,Mains,5.00,,,,,,,', 'name', /Missing/);
  spoil(20, 'dish-20,Dish,,5.00,,,,,,,', 'category', /Missing/);
  spoil(30, 'dish-30,Dish,Mains,,,,,,,,', 'price', /Missing/);
  spoil(40, 'dish-40,Dish,Mains,-5.00,,,,,,,', 'price', /12\.50/);
  spoil(50, 'dish-50,Dish,Mains,five,,,,,,,', 'price', /12\.50/);
  spoil(60, 'dish-60,Dish,Mains,5.00,,plastic,,,,,', 'allergens', /plastic/);
  spoil(70, 'dish-70,Dish,Mains,5.00,,,catapult,,,,', 'orderTypes', /catapult/);
  spoil(80, 'dish-80,Dish,Mains,5.00,,,,soon,,,', 'prepMinutes', /whole minutes/);
  spoil(90, 'dish-90,Dish,Mains,5.00,,,,,luxury,,', 'taxClass', /./);
  spoil(100, 'dish-100,Dish,Mains,5.00,,,,,,maybe,', 'active', /yes or no/);
  spoil(110, 'Not A Slug,Dish,Mains,5.00,,,,,,,', 'slug', /small letters/);
  spoil(120, 'dish-1,Dish again,Mains,5.00,,,,,,,', 'slug', /Already on line 3/);
  return { text: [header, ...rows].join('\n'), wrong };
}

describe('three hundred dishes, twelve of them wrong', () => {
  it('are named line by line with the reason by a dry run that changes nothing', async () => {
    const { text, wrong } = bigFile();
    const result = await load(text, { dryRun: true });
    expect(result).toMatchObject({ applied: false, counts: { create: 288, update: 0, unchanged: 0, error: 12 } });
    const errors = result.lines.filter((line) => line.action === 'error');
    expect(errors.map((line) => line.line)).toEqual([...wrong.keys()]);
    for (const { line, errors: found } of errors) {
      expect(found).toEqual([
        { field: wrong.get(line)?.field, message: expect.stringMatching(wrong.get(line)?.message ?? /^$/) },
      ]);
    }
    expect((await menuOf()).items).toEqual([]);
  });

  it('have their reasons in the language of who reads them', async () => {
    const { text } = bigFile();
    const { lines } = await importMenu(
      { ...ctx(), locale: 'de' },
      { format: 'csv', text, dryRun: true, onError: 'refuse' },
    );
    expect(lines.flatMap(({ line, errors }) => errors.map(({ message }) => [line, message]))).toEqual([
      [12, 'Fehlt'],
      [22, 'Fehlt'],
      [32, 'Fehlt'],
      [42, 'Preis wie 12,50 angeben'],
      [52, 'Preis wie 12,50 angeben'],
      [62, 'Unbekannt: plastic'],
      [72, 'Unbekannt: catapult'],
      [82, 'Ganze Minuten angeben'],
      [92, 'Eines von food, drink, alcohol, other angeben'],
      [102, 'yes oder no angeben'],
      [112, 'Nur Kleinbuchstaben, Ziffern und Bindestriche'],
      [122, 'Steht schon in Zeile 3'],
    ]);
  });

  it('are refused as a whole, or the right ones taken, as chosen', async () => {
    const { text } = bigFile();
    expect((await load(text)).applied).toBe(false);
    expect((await menuOf()).items).toEqual([]);
    expect((await load(text, { onError: 'skip' })).applied).toBe(true);
    const menu = await menuOf();
    expect(menu.items).toHaveLength(288);
    expect(menu.categories.map(({ name }) => name).sort()).toEqual([
      'Mains',
      ...Array.from({ length: 7 }, (_, n) => `Part ${n}`),
    ]);
    expect(menu.items.find(({ slug }) => slug === 'dish-7')).toMatchObject({
      price: 750,
      description: 'Good, warm',
      allergens: ['milk', 'eggs'],
      orderTypes: ['pickup'],
    });
  });
});

it.each(['csv', 'json'] as const)('reads its own %s export back without a change', async (format) => {
  await openTrattoria(database.db, { slug: `for-${format}` });
  await database.sql`update menu_items set name = '=SUM(A1)', description = E'Two\nlines, "quoted"' where slug like 'soup%'`;
  const { text } = await exportMenu(ctx(), { format });
  const result = await load(text, { format, dryRun: true });
  expect(result.counts).toEqual({ create: 0, update: 0, unchanged: 4, error: 0 });
});

it('lists what a line would change and changes only that', async () => {
  await openTrattoria(database.db, { slug: 'small' });
  const before = (await menuOf()).items.find(({ slug }) => slug === 'pizza-small');
  const text = 'slug,name,category,price,name_de\npizza-small,Pizza,Food,"11,20",Feuerpizza\n';
  const dry = await load(text, { dryRun: true });
  expect(dry.lines[0]).toMatchObject({
    action: 'update',
    changes: [
      { field: 'price', from: '10.00', to: '11.20' },
      { field: 'name_de', from: 'Pizza aus dem Ofen', to: 'Feuerpizza' },
    ],
  });
  await load(text);
  const after = (await menuOf()).items.find(({ slug }) => slug === 'pizza-small');
  expect(after).toEqual({ ...before, price: 1_120, translations: { de: { name: 'Feuerpizza' } } });
});

it.each([
  ['', 'Missing columns'],
  ['name,category,price,calories\n', 'Unknown columns: calories'],
])('refuses a file that is no menu', async (text, message) => {
  await expect(load(text)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    refusal: { details: { issues: [{ message: expect.stringContaining(message) }] } },
  });
  await expect(load('{', { format: 'json' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

it.each([
  ['en', 'The line has fewer cells than there are columns', 'Use at most 120 characters', 'Unknown columns: calories'],
  ['de', 'Die Zeile hat weniger Zellen, als es Spalten gibt', 'Höchstens 120 Zeichen', 'Unbekannte Spalten: calories'],
] as const)(
  'says in %s what is wrong with a line, a long name and a whole file',
  async (locale, cells, long, columns) => {
    const reader = { ...ctx(), locale };
    const text = ['name,category,price', 'Soup,Mains', `${'a'.repeat(121)},Mains,1.00`].join('\n');
    const { lines } = await importMenu(reader, { format: 'csv', text, dryRun: true, onError: 'refuse' });
    expect(lines.map(({ errors }) => errors)).toEqual([
      [{ field: '', message: cells }],
      [{ field: 'name', message: long }],
    ]);
    const file = {
      format: 'csv' as const,
      text: 'name,category,price,calories\n',
      dryRun: true,
      onError: 'skip' as const,
    };
    await expect(importMenu(reader, file)).rejects.toMatchObject({
      refusal: { details: { issues: [{ path: 'text', message: columns }] } },
    });
  },
);

it('takes only pictures of the house', async () => {
  const hash = '0123456789abcdef0123456789abcdef';
  await database.db
    .insert(schema.pictures)
    .values({ id: newId(), hash, name: 'bream', width: 10, height: 10, createdAt: new Date() });
  const rows = [`a,Mains,1.00,/media/${hash}`, 'b,Mains,1.00,/art/soup', 'c,Mains,1.00,https://elsewhere.test/x'];
  const text = ['name,category,price,image', ...rows, `d,Mains,1.00,/media/${hash.replace('0', 'f')}`].join('\n');
  const { lines } = await load(text, { onError: 'skip' });
  expect(lines.map(({ action, errors }) => [action, errors[0]?.field])).toEqual([
    ['create', undefined],
    ['create', undefined],
    ['error', 'image'],
    ['error', 'image'],
  ]);
  expect((await menuOf()).items.map(({ image }) => image).sort()).toEqual(['/art/soup', `/media/${hash}`]);
});
