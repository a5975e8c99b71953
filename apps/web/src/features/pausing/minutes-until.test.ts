import { expect, it } from 'vitest';
import { minutesUntil } from './minutes-until.ts';

it.each([
  ['2026-06-12T18:30:00Z', '21:00', 'Europe/Lisbon', 90],
  ['2026-06-12T18:30:30Z', '19:31', 'Europe/Lisbon', 1],
  ['2026-06-12T22:50:00Z', '00:10', 'Europe/Lisbon', 20],
  ['2026-06-12T18:30:00Z', '19:30', 'Europe/Lisbon', 1_440],
  ['2026-10-24T22:30:00Z', '03:30', 'Europe/Berlin', 240],
  ['2026-06-12T18:30:00Z', '', 'Europe/Lisbon', undefined],
])('at %s it is %s in %s after %s minutes', (now, time, zone, minutes) => {
  expect(minutesUntil(time, new Date(now), zone)).toBe(minutes);
});
