import { schema } from '@tavola/db';
import { createTestDatabase, type TestDatabase } from '@tavola/testkit';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { testCtx } from '../kernel/test-ctx.ts';
import { createCategory, updateCategory } from '../menu/edit-categories.ts';
import { updateItem } from '../menu/edit-items.ts';
import { openTrattoria, type Trattoria } from '../menu/testing/trattoria.ts';
import { updateSettings } from '../settings/update-settings.ts';
import { addPicture, type RenderPicture } from './add-picture.ts';
import { deletePicture, renamePicture } from './delete-picture.ts';
import { listPictures } from './list-pictures.ts';
import { readPictureFile } from './read-picture-file.ts';

let database: TestDatabase;
let house: Trattoria;
beforeAll(async () => {
  database = await createTestDatabase();
  house = await openTrattoria(database.db);
});
afterAll(() => database.close());

const ctx = (mode: 'live' | 'test' = 'live') => {
  const base = testCtx(database.db);
  return { ...base, actor: { ...base.actor, mode } };
};
const render: RenderPicture = async (bytes) => ({
  width: 900,
  height: 600,
  files: [320, 640, 1280].flatMap((width) => [
    { width, format: 'webp' as const, bytes: Buffer.from(`webp ${width} of ${bytes.length}`) },
    { width, format: 'avif' as const, bytes: Buffer.from(`avif ${width} of ${bytes.length}`) },
  ]),
});
/** A file that begins like a PNG; what follows makes it another file. */
const png = (rest: string) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(rest)]).toString('base64');
const add = (rest: string, name = rest) => addPicture(ctx(), { name, data: png(rest) }, render);

it('is kept once however often it is uploaded, and given in every size', async () => {
  const first = await add('bream');
  const draw = vi.fn(render);
  const again = await addPicture(ctx(), { name: 'other name', data: png('bream') }, draw);
  expect(again).toMatchObject({ id: first.id, path: first.path, name: 'bream', width: 900, height: 600 });
  expect(draw).not.toHaveBeenCalled();
  const file = first.path.replace('/media/', '');
  const small = await readPictureFile(database.db, `${file}-320.webp`);
  expect(Buffer.from(small?.bytes ?? []).toString()).toBe('webp 320 of 13');
  expect(small?.contentType).toBe('image/webp');
  expect((await readPictureFile(database.db, `${file}-1280.avif`))?.contentType).toBe('image/avif');
  for (const wrong of [
    `${file}-321.webp`,
    `${file}-320.png`,
    '../secret-320.webp',
    `${file.replace(/^./, 'x')}-320.webp`,
  ])
    expect(await readPictureFile(database.db, wrong)).toBeUndefined();
});

it.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a GIF', 'GIF89a'],
  ['a page', '<!doctype html>'],
  ['nothing', 'x'],
])('is not %s, whatever it is called', async (_what, text) => {
  const data = Buffer.from(text).toString('base64');
  const draw = vi.fn(render);
  await expect(addPicture(ctx(), { name: 'photo.png', data }, draw)).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  });
  expect(draw).not.toHaveBeenCalled();
});

it('is refused, and nothing kept, when it cannot be decoded', async () => {
  const before = (await listPictures(ctx(), {})).items.length;
  const broken = addPicture(ctx(), { name: 'broken', data: png('broken') }, () =>
    Promise.reject(new Error('bad scan')),
  );
  await expect(broken).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
    refusal: { details: { issues: [{ path: 'data', message: 'The picture cannot be read' }] } },
  });
  expect((await listPictures(ctx(), {})).items).toHaveLength(before);
});

it('says what shows it and is not removed while something does', async () => {
  const picture = await add('pizza');
  const category = await createCategory(ctx(), { name: 'With picture', image: picture.path });
  await updateItem(ctx(), { id: house.items.pizza, image: picture.path });
  const [listed] = (await listPictures(ctx(), {})).items;
  expect(listed?.usedBy.map(({ kind, name }) => [kind, name])).toEqual([
    ['category', 'With picture'],
    ['item', 'Pizza'],
  ]);
  await expect(deletePicture(ctx(), { id: picture.id })).rejects.toMatchObject({
    code: 'CONFLICT',
    refusal: { details: { reason: 'in_use' } },
  });
  await updateItem(ctx(), { id: house.items.pizza, image: null });
  await updateCategory(ctx(), { id: category.id, image: null });
  await deletePicture(ctx(), { id: picture.id });
  expect(await database.db.select().from(schema.pictureFiles)).not.toContainEqual(
    expect.objectContaining({ pictureId: picture.id }),
  );
});

it('cannot be used once it is gone, and either wins when both happen at once', async () => {
  const picture = await add('soup');
  const outcomes = await Promise.allSettled([
    deletePicture(ctx(), { id: picture.id }),
    updateItem(ctx(), { id: house.items.soup, image: picture.path }),
  ]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await updateItem(ctx(), { id: house.items.soup, image: null });
  await expect(
    updateItem(ctx(), { id: house.items.soup, image: '/media/00000000000000000000000000000000' }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('of the home page is one of the library, and stays there as long as it is shown', async () => {
  const picture = await add('harbour at night');
  const show = (heroPicture: string | null) => updateSettings(ctx(), { group: 'branding', values: { heroPicture } });
  await expect(show('/media/00000000000000000000000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(show('https://elsewhere.example/x.png')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await show(picture.path);
  expect((await listPictures(ctx(), {})).items.find(({ id }) => id === picture.id)?.usedBy).toMatchObject([
    { kind: 'setting', id: 'branding.heroPicture' },
  ]);
  await expect(deletePicture(ctx(), { id: picture.id })).rejects.toMatchObject({ code: 'CONFLICT' });
  await show(null);
  await deletePicture(ctx(), { id: picture.id });
});

it('belongs to one mode and can be renamed there', async () => {
  const picture = await add('beer');
  await expect(renamePicture(ctx('test'), { id: picture.id, name: 'Stout' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await listPictures(ctx('test'), {})).items).toEqual([]);
  await renamePicture(ctx(), { id: picture.id, name: 'Stout' });
  expect((await listPictures(ctx(), {})).items.find(({ id }) => id === picture.id)?.name).toBe('Stout');
});
