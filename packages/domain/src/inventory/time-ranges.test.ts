import { describe, expect, it } from 'vitest';
import { lengthOf, overlapInDay, overlapInWeek } from './time-ranges.ts';

const range = (text: string) => {
  const [start = '', end = ''] = text.split('-');
  return { start, end };
};
const day = (weekday: number, ...ranges: string[]) => ({ weekday, ranges: ranges.map(range) });

describe('opening ranges', () => {
  it('last past midnight when they end before they start, and a day when they end where they start', () => {
    expect(['12:00-15:00', '18:00-01:30', '00:00-00:00'].map((text) => lengthOf(range(text)))).toEqual([
      180, 450, 1440,
    ]);
  });

  it('may touch but not run into each other', () => {
    expect(overlapInDay(['12:00-15:00', '15:00-18:00'].map(range))).toBeUndefined();
    expect(overlapInDay(['18:00-23:00', '12:00-18:30'].map(range))).toBe(0);
    expect(overlapInDay(['12:00-15:00', '12:00-15:00'].map(range))).toBe(1);
  });

  it('are compared with those of the next day when they run past midnight', () => {
    expect(overlapInWeek([day(5, '18:00-02:00'), day(6, '10:00-15:00')])).toBeUndefined();
    expect(overlapInWeek([day(5, '18:00-11:00'), day(6, '10:00-15:00')])).toEqual({ day: 1, range: 0 });
  });

  it('wrap from Sunday into Monday', () => {
    expect(overlapInWeek([day(1, '08:00-12:00'), day(7, '20:00-08:00')])).toBeUndefined();
    expect(overlapInWeek([day(1, '08:00-12:00'), day(7, '20:00-08:30')])).toEqual({ day: 0, range: 0 });
    expect(overlapInWeek([1, 2, 3, 4, 5, 6, 7].map((weekday) => day(weekday, '00:00-00:00')))).toBeUndefined();
  });
});
