/** The calendar day (`YYYY-MM-DD`) on the wall of `timeZone` at `now`, moved by whole days. */
export function localDay(now: Date, timeZone: string, plusDays = 0): string {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  // Noon UTC, so that adding days never meets a clock change.
  return new Date(Date.parse(`${today}T12:00:00Z`) + plusDays * 86_400_000).toISOString().slice(0, 10);
}
