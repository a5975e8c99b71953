/** Rows of opening hours as a week from Monday on; a day without rows has no ranges. */
export function weekOf(
  rows: readonly { weekday: number; startTime: string; endTime: string }[],
): { weekday: number; ranges: { start: string; end: string }[] }[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    ranges: rows
      .filter((row) => row.weekday === weekday)
      .map((row) => ({ start: row.startTime.slice(0, 5), end: row.endTime.slice(0, 5) })),
  }));
}
