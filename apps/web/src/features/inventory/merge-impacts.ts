import type { Impact } from '@tavola/shared/schemas';

/** What several changes break together: each booking once, with every reason. */
export function mergeImpacts(impacts: readonly Impact[]): Impact {
  const broken = new Map<string, Impact['broken'][number]>();
  for (const booking of impacts.flatMap((impact) => impact.broken)) {
    const known = broken.get(booking.id);
    const reasons = [...new Set([...(known?.reasons ?? []), ...booking.reasons])];
    broken.set(booking.id, { ...booking, reasons });
  }
  return {
    broken: [...broken.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)),
    checked: Math.max(0, ...impacts.map(({ checked }) => checked)),
  };
}
