import type { Slot } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { withOwnTime } from './own-time.ts';

const slot = (startsAt: string, closedReason?: Slot['closedReason']): Slot => ({
  date: startsAt.slice(0, 10),
  time: startsAt.slice(11, 16),
  startsAt,
  endsAt: startsAt,
  period: 'Dinner',
  areas: [],
  available: closedReason === undefined,
  ...(closedReason ? { closedReason } : {}),
  policy: {} as Slot['policy'],
});
const open = (slots: Slot[], startsAt: string) =>
  withOwnTime(slots, { startsAt })
    .filter(({ available }) => available)
    .map(({ time }) => time);

test.each(['full', 'pacing'] as const)('a booking does not stand in its own way: %s', (reason) => {
  const slots = [slot('2026-11-25T18:00:00Z', 'full'), slot('2026-11-25T19:15:00Z', reason)];
  expect(open(slots, '2026-11-25T19:15:00.000Z')).toEqual(['19:15']);
});

test.each(['past', 'notice', 'walk_in_only', 'party_size'] as const)(
  'what the house closes stays closed: %s',
  (reason) => {
    expect(open([slot('2026-11-25T19:15:00Z', reason)], '2026-11-25T19:15:00Z')).toEqual([]);
  },
);

test('another day at the same hour is taken as it says', () => {
  expect(open([slot('2026-11-26T19:15:00Z', 'full')], '2026-11-25T19:15:00Z')).toEqual([]);
});
