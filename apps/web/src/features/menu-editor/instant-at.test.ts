import { expect, it } from 'vitest';
import { instantAt } from './instant-at.ts';

it.each([
  ['2026-06-12T20:00', 'Europe/Lisbon', '2026-06-12T19:00:00.000Z'],
  ['2026-12-12T20:00', 'Europe/Lisbon', '2026-12-12T20:00:00.000Z'],
  ['2026-03-28T23:30', 'America/New_York', '2026-03-29T03:30:00.000Z'],
  ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
  ['2026-03-29T01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
  ['', 'Europe/Berlin', undefined],
  ['tomorrow', 'Europe/Berlin', undefined],
])('%s in %s is %s', (local, zone, instant) => {
  expect(instantAt(local, zone)).toBe(instant);
});
