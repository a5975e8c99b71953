import { expect, test } from 'vitest';
import { foldHours, weekdayName } from './opening-hours.ts';

const dinner = [{ start: '18:00', end: '23:00' }];
const late = [{ start: '18:00', end: '01:00' }];

test('equal neighbours share a line and missing days are closed', () => {
  const hours = [2, 3, 4]
    .map((weekday) => ({ weekday, ranges: dinner }))
    .concat([5, 6].map((weekday) => ({ weekday, ranges: late })));
  expect(foldHours(hours)).toEqual([
    { from: 1, to: 1, ranges: [] },
    { from: 2, to: 4, ranges: dinner },
    { from: 5, to: 6, ranges: late },
    { from: 7, to: 7, ranges: [] },
  ]);
});

test('a restaurant with no hours at all is one closed week', () => {
  expect(foldHours([])).toEqual([{ from: 1, to: 7, ranges: [] }]);
});

test('weekdays are ISO: 1 is Monday, 7 is Sunday', () => {
  expect(weekdayName(1, 'en', 'long')).toBe('Monday');
  expect(weekdayName(7, 'de', 'long')).toBe('Sonntag');
});
