const NAMES = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;

/** Names in double braces that the event does not have, in the order they stand. */
export function unknownNames(text: string, known: ReadonlySet<string>): string[] {
  return [...text.matchAll(NAMES)].map(([, name = '']) => name).filter((name) => !known.has(name));
}

/** The known name most like a mistyped one, to offer it; undefined when none is near. */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(wrong.length / 3));
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = Math.min(editDistance(wrong, name), editDistance(wrong, name.split('.').at(-1) ?? name));
    if (distance <= limit && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The text with a name put where the caret is, and where the caret belongs then. */
export function insertName(
  text: string,
  name: string,
  { start, end }: { start: number; end: number },
): { text: string; caret: number } {
  const shown = `{{${name}}}`;
  return { text: `${text.slice(0, start)}${shown}${text.slice(end)}`, caret: start + shown.length };
}
