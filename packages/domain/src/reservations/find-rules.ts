import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findLocation, requireLocationAccess } from '../locations/find-location.ts';
import { bookOf } from './book.ts';
import type { LocationRules } from './location-rules.ts';

const KNOWN_MS = 5_000;
const known = new WeakMap<object, Map<string, { id: string; until: number }>>();

/**
 * The rules of the location with this id or slug, if the actor may touch it. They may be a moment old: the page they are
 * used on says which version counts. `fresh` asks the database.
 */
export async function findRules(ctx: Ctx, ref: string, options: { fresh?: boolean } = {}): Promise<LocationRules> {
  const { store } = bookOf(ctx.db);
  const ids = known.get(ctx.db) ?? new Map<string, { id: string; until: number }>();
  known.set(ctx.db, ids);
  const name = `${ctx.actor.mode}/${ref}`;
  const entry = ids.get(name);
  if (!options.fresh && entry && entry.until > performance.now()) {
    requireLocationAccess(ctx, entry.id, { what: 'location', ref });
    return store.rules(entry.id);
  }
  const location = await findLocation(ctx, ref);
  ids.set(name, { id: location.id, until: performance.now() + KNOWN_MS });
  return store.rules(location.id, location.rulesVersion);
}

/** The area with this id or name at the location; undefined when none was asked for. */
export function findArea(rules: LocationRules, ref: string | undefined): { id: string; name: string } | undefined {
  if (ref === undefined) return undefined;
  const wanted = ref.trim().toLowerCase();
  const area = rules.areas.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!area) {
    throw new DomainError('NOT_FOUND', { details: { what: 'area', ref, areas: rules.areas.map(({ name }) => name) } });
  }
  return area;
}
