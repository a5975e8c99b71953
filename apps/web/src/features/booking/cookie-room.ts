/** Browsers drop a cookie of more than 4 096 bytes, name and attributes included, without a word. */
const MOST_BYTES = 3_800;

/** Whether a cookie takes a value as it is written. */
export const fitsCookie = (value: unknown): boolean => encodeURIComponent(JSON.stringify(value)).length < MOST_BYTES;

/** The longest start of `words` with which `around` still fits into a cookie; nothing when none does. */
export function longestStart(words: string, around: (part: string) => unknown): string {
  const letters = [...words];
  const start = (count: number) => letters.slice(0, count).join('');
  let [fits, over] = [0, letters.length + 1];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (fitsCookie(around(start(middle)))) fits = middle;
    else over = middle;
  }
  return start(fits);
}

/** What was typed, with the ends cut off the fields in this order until it fits into a cookie. */
export function fittingEntries<F extends string, T extends Record<F, string>>(typed: T, order: readonly F[]): T {
  let kept = typed;
  for (const field of order) {
    if (fitsCookie(kept)) break;
    const full = kept;
    kept = { ...full, [field]: longestStart(full[field], (part) => ({ ...full, [field]: part })) };
  }
  return kept;
}
