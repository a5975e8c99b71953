/**
 * Where in an input a text stands that no database can keep: with a NUL or half of a surrogate pair. Undefined when there is
 * none. Nesting may be as deep as a body is long.
 */
export function brokenText(input: unknown): string | undefined {
  const open: { value: unknown; path: string }[] = [{ value: input, path: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (isBroken(value)) return path;
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) {
        const at = path === '' ? name : `${path}.${name}`;
        if (isBroken(name)) return path;
        if (typeof field === 'string' || typeof field === 'object') open.push({ value: field, path: at });
      }
    }
  }
  return undefined;
}

/** A surrogate that a Unicode pattern sees by itself has lost its other half. */
const isBroken = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text);
