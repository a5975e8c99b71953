import { and, type Db, eq, inArray, schema, type Tx } from '@tavola/db';
import { type Mode, SETTINGS, type SettingField } from '@tavola/shared';
import type { Picture } from '@tavola/shared/schemas';

type Use = Picture['usedBy'][number];

/** What shows each of these pictures now, by path. */
export async function findUses(db: Db | Tx, mode: Mode, paths: readonly string[]): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>(paths.map((path) => [path, []]));
  if (paths.length === 0) return uses;
  const { categories, menuItems } = schema;
  const [inCategories, inItems, inSettings] = await Promise.all([
    db
      .select({ id: categories.id, name: categories.name, image: categories.image })
      .from(categories)
      .where(and(eq(categories.mode, mode), inArray(categories.image, [...paths])))
      .orderBy(categories.name),
    db
      .select({ id: menuItems.id, name: menuItems.name, image: menuItems.image })
      .from(menuItems)
      .where(and(eq(menuItems.mode, mode), inArray(menuItems.image, [...paths])))
      .orderBy(menuItems.name),
    settingsWithPictures(db, mode),
  ]);
  for (const { id, name, image } of inCategories) uses.get(image ?? '')?.push({ kind: 'category', id, name });
  for (const { id, name, image } of inItems) uses.get(image ?? '')?.push({ kind: 'item', id, name });
  for (const { id, name, image } of inSettings) uses.get(image)?.push({ kind: 'setting', id, name });
  return uses;
}

/** Settings belong to the real house; test data has none of its own. */
async function settingsWithPictures(db: Db | Tx, mode: Mode): Promise<{ id: string; name: string; image: string }[]> {
  const [row] = mode === 'live' ? await db.select({ groups: schema.settings.groups }).from(schema.settings) : [];
  return Object.entries(SETTINGS).flatMap(([group, specs]) =>
    Object.entries(specs as Record<string, SettingField>).flatMap(([name, { kind, label }]) => {
      const image = kind === 'picture' ? row?.groups[group]?.[name] : undefined;
      return typeof image === 'string' && image !== '' ? [{ id: `${group}.${name}`, name: label, image }] : [];
    }),
  );
}
