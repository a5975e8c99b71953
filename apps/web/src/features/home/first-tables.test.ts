import type { Slot } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { firstTables } from './first-tables.ts';

const slot = (time: string, available = true, startsAt = `2026-11-21T${time}:00Z`) =>
  ({ date: '2026-11-21', time, startsAt, available }) as Slot;
const times = (slots: Slot[]) => firstTables(slots).map(({ time }) => time);

test('the evening comes first', () => {
  expect(times([slot('12:00'), slot('12:15'), slot('19:00'), slot('19:15', false), slot('19:30')])).toEqual([
    '19:00',
    '19:30',
  ]);
});

test('without an evening, lunch is shown', () => {
  expect(times([slot('12:00'), slot('19:00', false)])).toEqual(['12:00']);
});

test('a dinner past midnight stays at the end of its own evening', () => {
  expect(times([slot('23:45'), slot('00:15', true, '2026-11-22T00:15:00Z')])).toEqual(['23:45', '00:15']);
});

test('a time offered in two areas is one chip, and eight are enough', () => {
  expect(times([slot('19:00'), slot('19:00')])).toEqual(['19:00']);
  expect(times(Array.from({ length: 20 }, (_, at) => slot(`19:${String(at + 10)}`)))).toHaveLength(8);
});
