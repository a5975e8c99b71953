const texts = new WeakMap<object, string>();
/** Shorter lists are cheaper to turn into text than to look up. */
const WORTH_KEEPING = 8;

/** `JSON.stringify` of an answer; a long list in it that is the same object as last time is not turned into text again. */
export function stringifyOnce(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return JSON.stringify(answer);
  const fields: string[] = [];
  for (const [name, value] of Object.entries(answer)) {
    const text = Array.isArray(value) && value.length >= WORTH_KEEPING ? textOf(value) : JSON.stringify(value);
    if (text !== undefined) fields.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${fields.join(',')}}`;
}

function textOf(list: object): string {
  const known = texts.get(list);
  if (known !== undefined) return known;
  const text = JSON.stringify(list);
  texts.set(list, text);
  return text;
}
