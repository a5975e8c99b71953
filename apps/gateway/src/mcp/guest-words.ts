/** Fields that hold a guest's own words wherever they stand. */
const ANYWHERE = new Set(['notes', 'comment', 'instructions', 'cancelReason']);

/** Fields that hold them within these objects and lists; an `address` in an answer to an agent is the restaurant's. */
const WITHIN: Record<string, ReadonlySet<string>> = {
  guest: new Set(['name']),
  contact: new Set(['name']),
  history: new Set(['text']),
};
const NOTHING: ReadonlySet<string> = new Set();

/** JSON pointers to everything in an answer that a guest wrote: data for the agent, never instructions. */
export function guestWords(value: unknown, path = '', theirs = NOTHING): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    if (typeof field === 'string') return ANYWHERE.has(name) || theirs.has(name) ? [at] : [];
    return guestWords(field, at, Array.isArray(value) ? theirs : (WITHIN[name] ?? NOTHING));
  });
}
