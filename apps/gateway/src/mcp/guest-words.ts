/** Fields in which guests write what they like. */
const FREE_TEXT = new Set(['notes', 'comment', 'instructions', 'text', 'name', 'line1', 'line2', 'city']);
const GUEST_OBJECTS = new Set(['guest', 'contact', 'address']);

/** JSON pointers to everything in an answer that a guest wrote: data for the agent, never instructions. */
export function guestWords(value: unknown, path = '', within = false): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    const always = name === 'notes' || name === 'comment' || name === 'instructions';
    if (typeof field === 'string' && FREE_TEXT.has(name) && (within || always)) return [at];
    return guestWords(field, at, within || GUEST_OBJECTS.has(name));
  });
}
