import type { Menu } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { readMenu } from './read-menu.ts';
import { renderMenu } from './render-menu.ts';

export interface GetMenu {
  location: string;
  /** The moment the food is wanted; now when absent. */
  at?: string | undefined;
  locale?: string | undefined;
}

/** Menus made for the running minute; they go with the menu they were made from. */
const kept = new WeakMap<object, Map<string, Menu>>();

/**
 * The menu of a location as a tree, with what can be ordered at `at`. Mealtimes turn on the minute, so for "now" the
 * same object is given until the minute or the menu changes; callers must not change it.
 */
export async function getMenu(ctx: Ctx, input: GetMenu): Promise<Menu> {
  const { book, stock, stamp } = await readMenu(ctx, input.location);
  const locale = (input.locale ?? ctx.locale).slice(0, 10);
  if (input.at !== undefined) return renderMenu(book, stock, new Date(input.at), locale);
  const now = ctx.clock();
  const minute = Math.floor(now.getTime() / 60_000);
  const menus = kept.get(stamp) ?? new Map<string, Menu>();
  kept.set(stamp, menus);
  const language = locale.slice(0, 2);
  const known = menus.get(`${minute} ${language}`);
  if (known) return known;
  const menu = renderMenu(book, stock, now, language);
  if (menus.size >= 16) menus.clear();
  menus.set(`${minute} ${language}`, menu);
  return menu;
}
