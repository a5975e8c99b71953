import { expect, test } from 'vitest';
import { byPeriod, densityOf } from './slot-groups.ts';

const day = (free: number, taken: number) => [
  ...Array.from({ length: free }, () => ({ available: true })),
  ...Array.from({ length: taken }, () => ({ available: false })),
];

test.each([
  [[], 'closed'],
  [day(0, 4), 'full'],
  [day(1, 7), 'few'],
  [day(4, 4), 'some'],
  [day(8, 0), 'many'],
] as const)('reads a day as a level', (slots, density) => {
  expect(densityOf(slots)).toBe(density);
});

test('times that have passed do not make a free evening look crowded', () => {
  const passed = Array.from({ length: 20 }, () => ({ available: false, closedReason: 'past' as const }));
  expect(densityOf([...passed, ...day(4, 0)])).toBe('many');
  expect(densityOf(passed)).toBe('full');
});

test('keeps periods in the order they are served', () => {
  const groups = byPeriod([{ period: 'Lunch' }, { period: 'Dinner' }, { period: 'Lunch' }]);
  expect(groups.map(({ period, slots }) => [period, slots.length])).toEqual([
    ['Lunch', 2],
    ['Dinner', 1],
  ]);
});
