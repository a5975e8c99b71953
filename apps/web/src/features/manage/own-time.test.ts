import type { Slot } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { withOwnTime } from './own-time.ts';

const STARTS = '2026-11-25T19:15:00.000Z';
/** A taken time as a guest sees it: without the reason. */
const taken = (startsAt: string): Slot => ({
  date: startsAt.slice(0, 10),
  time: startsAt.slice(11, 16),
  startsAt,
  endsAt: startsAt,
  period: 'Dinner',
  areas: [],
  available: false,
  policy: {} as Slot['policy'],
});
const open = (slots: Slot[], wanted: number) =>
  withOwnTime(slots, { startsAt: STARTS, partySize: 4 }, wanted)
    .filter(({ available }) => available)
    .map(({ time }) => time);

test.each([4, 2])('a booking does not stand in its own way: %d of 4', (wanted) => {
  expect(open([taken('2026-11-25T18:00:00Z'), taken('2026-11-25T19:15:00Z')], wanted)).toEqual(['19:15']);
});

test('a larger party, and the same hour of another day, are taken as the search says', () => {
  expect(open([taken('2026-11-25T19:15:00Z')], 5)).toEqual([]);
  expect(open([taken('2026-11-26T19:15:00Z')], 4)).toEqual([]);
});
