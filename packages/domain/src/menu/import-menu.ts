import { count, eq, newId, schema, type Tx } from '@tavola/db';
import type { ImportMenuResult, MenuForEditing } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { hashOfPath, requirePicture } from '../media/picture-path.ts';
import { changeMenu, conflict, slugOf } from './change-menu.ts';
import { getMenuForEditing } from './get-menu-for-editing.ts';
import { type ImportReason, sayReason } from './import-reasons.ts';
import { type FileLine, MenuFileProblem, parseMenuRecord, readMenuFile } from './menu-file.ts';
import { categoryPaths, recordOf } from './menu-records.ts';
import { menuVersionOf } from './read-menu.ts';

export interface ImportMenu {
  format: 'csv' | 'json';
  text: string;
  dryRun: boolean;
  onError: 'refuse' | 'skip';
}

type Parsed = Extract<ReturnType<typeof parseMenuRecord>, { ok: true }>;
type Line = ImportMenuResult['lines'][number];
type Dish = Omit<Parsed['dish'], 'allergens' | 'dietary' | 'orderTypes'> & {
  allergens?: string[] | undefined;
  dietary?: string[] | undefined;
  orderTypes?: string[] | undefined;
};

interface Plan {
  line: Line;
  /** Absent when the line is wrong or changes nothing. */
  write?: { id: string | null; dish: Dish; path: string[] };
}

/**
 * Reads a menu file line by line: dishes are known by their slug, changed where a filled cell differs and added where
 * they are new, with the categories they name. A dry run says what each line would do and why a wrong one cannot;
 * otherwise wrong lines refuse the file or are left out, as chosen. Nothing is ever half applied.
 */
export async function importMenu(ctx: Ctx, input: ImportMenu): Promise<ImportMenuResult> {
  const lines = linesOf(input, ctx.locale);
  const [menu, pictures] = await Promise.all([getMenuForEditing(ctx), knownPictures(ctx)]);
  const plans = planLines(lines, { menu, pictures, locale: ctx.locale });
  const result = { applied: false, counts: countsOf(plans), lines: plans.map((plan) => plan.line) };
  const isRefused = input.onError === 'refuse' && result.counts.error > 0;
  if (input.dryRun || isRefused) return result;
  const writes = plans.flatMap(({ write }) => (write ? [write] : []));
  const ids = writes.map(() => newId());
  return changeMenu(ctx, async (tx) => {
    const [now] = await tx.select().from(schema.menuVersions).where(eq(schema.menuVersions.mode, ctx.actor.mode));
    if (menuVersionOf(now) !== menu.version) throw conflict({ reason: 'menu_changed' });
    const categoryIds = new Map([...categoryPaths(menu.categories)].map(([id, path]) => [keyOf(path), id]));
    for (const [index, write] of writes.entries()) {
      const categoryId = await ensureCategory(tx, ctx, write.path, categoryIds);
      await requirePicture(tx, ctx, write.dish.image);
      await writeDish(tx, ctx, { ...write, newId: ids[index] ?? '', categoryId });
    }
    return { ...result, applied: true };
  });
}

function linesOf({ format, text }: ImportMenu, locale: string): FileLine[] {
  try {
    return readMenuFile(format, text);
  } catch (error) {
    if (!(error instanceof MenuFileProblem)) throw error;
    const message = sayReason(error.reason, locale);
    throw new DomainError('VALIDATION_FAILED', { details: { issues: [{ path: 'text', message }] } });
  }
}

async function knownPictures(ctx: Ctx): Promise<Set<string>> {
  const { pictures } = schema;
  const rows = await ctx.db.select({ hash: pictures.hash }).from(pictures).where(eq(pictures.mode, ctx.actor.mode));
  return new Set(rows.map(({ hash }) => hash));
}

const keyOf = (path: string) => path.toLowerCase();

interface Known {
  menu: MenuForEditing;
  pictures: ReadonlySet<string>;
  locale: string;
}

function planLines(lines: readonly FileLine[], { menu, pictures, locale }: Known): Plan[] {
  const bySlug = new Map(menu.items.map((item) => [item.slug, item]));
  const paths = categoryPaths(menu.categories);
  const seen = new Map<string, number>();
  return lines.map(({ line, record, problem }) => {
    const wrong = (reasons: { field: string; reason: ImportReason }[]): Plan => {
      const errors = reasons.map(({ field, reason }) => ({ field, message: sayReason(reason, locale) }));
      return { line: { line, action: 'error', slug: record.slug ?? '', name: record.name ?? '', changes: [], errors } };
    };
    if (problem) return wrong([{ field: '', reason: problem }]);
    const parsed = parseMenuRecord(record);
    if (!parsed.ok) return wrong(parsed.errors);
    const { dish, path } = parsed;
    const picture = dish.image === undefined ? undefined : hashOfPath(dish.image);
    if (picture !== undefined && !pictures.has(picture))
      return wrong([{ field: 'image', reason: { code: 'picture' } }]);
    const earlier = seen.get(dish.slug);
    if (earlier !== undefined) return wrong([{ field: 'slug', reason: { code: 'duplicate', line: earlier } }]);
    seen.set(dish.slug, line);
    const present = bySlug.get(dish.slug);
    const changes = present ? changesOf(present, paths.get(present.categoryId) ?? '', dish, path) : [];
    const action = !present ? 'create' : changes.length > 0 ? 'update' : 'unchanged';
    return {
      line: { line, action, slug: dish.slug, name: dish.name, changes, errors: [] },
      ...(action === 'unchanged' ? {} : { write: { id: present?.id ?? null, dish, path } }),
    };
  });
}

function changesOf(
  present: MenuForEditing['items'][number],
  category: string,
  dish: Dish,
  path: readonly string[],
): Line['changes'] {
  const given = Object.fromEntries(Object.entries(dish).filter(([, value]) => value !== undefined));
  const translations = { ...present.translations, ...dish.translations };
  const wantedCategory = path.join(' > ');
  const before = recordOf(present, category);
  const after = recordOf(
    { ...present, ...given, translations },
    keyOf(wantedCategory) === keyOf(category) ? category : wantedCategory,
  );
  return Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field] ?? '', to: after[field] ?? '' }));
}

function countsOf(plans: readonly Plan[]): ImportMenuResult['counts'] {
  const counts = { create: 0, update: 0, unchanged: 0, error: 0 };
  for (const { line } of plans) counts[line.action] += 1;
  return counts;
}

/** The category at the end of the path; those missing on the way are added as the last of their siblings. */
async function ensureCategory(tx: Tx, ctx: Ctx, path: readonly string[], known: Map<string, string>): Promise<string> {
  const { categories } = schema;
  let parentId: string | null = null;
  for (let depth = 1; depth <= path.length; depth += 1) {
    const key = keyOf(path.slice(0, depth).join(' > '));
    const found = known.get(key);
    const id: string = found ?? newId();
    if (found === undefined) {
      const name = path[depth - 1] ?? '';
      const taken = await tx
        .select({ slug: categories.slug })
        .from(categories)
        .where(eq(categories.mode, ctx.actor.mode));
      const slug = freeSlug(slugOf(name), new Set(taken.map((row) => row.slug)));
      await tx.insert(categories).values({ id, mode: ctx.actor.mode, parentId, name, slug, sort: taken.length });
      known.set(key, id);
    }
    parentId = id;
  }
  return parentId ?? '';
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`;
  return slug;
}

async function writeDish(
  tx: Tx,
  ctx: Ctx,
  { id, dish, categoryId, newId: freshId }: { id: string | null; dish: Dish; categoryId: string; newId: string },
): Promise<void> {
  const { menuItems } = schema;
  const { translations, ...given } = dish;
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
  if (id === null) {
    const [inside] = await tx.select({ rows: count() }).from(menuItems).where(eq(menuItems.categoryId, categoryId));
    await tx
      .insert(menuItems)
      .values({ ...fields, id: freshId, mode: ctx.actor.mode, categoryId, translations, sort: inside?.rows ?? 0 });
    return;
  }
  const [present] = await tx
    .select({ translations: menuItems.translations })
    .from(menuItems)
    .where(eq(menuItems.id, id));
  await tx
    .update(menuItems)
    .set({ ...fields, categoryId, translations: { ...present?.translations, ...translations } })
    .where(eq(menuItems.id, id));
}
