/** A price as people type it: the amount in major units, without the currency. */
export const priceText = (amount: number, digits: number): string => (amount / 10 ** digits).toFixed(digits);

/** Minor units of what was typed, with comma or point; undefined when it is no price. */
export function parsePrice(text: string, digits: number): number | undefined {
  const match = /^(\d{1,7})(?:[.,](\d+))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > digits) return undefined;
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0);
}
