const MINUTE_MS = 60_000;

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function aheadAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** The instant a wall clock `YYYY-MM-DDTHH:MM` of that zone shows; undefined for what is none. A skipped hour is read as the one after. */
export function instantAt(local: string, timezone: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(wall)) return undefined;
  const guess = wall - aheadAt(wall, timezone);
  return new Date(wall - aheadAt(guess, timezone)).toISOString();
}
