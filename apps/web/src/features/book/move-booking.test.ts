import { describe, expect, it } from 'vitest';
import { bookingMove } from './move-booking.ts';

const joined = {
  startsAt: '2026-06-12T19:00:00Z',
  tables: [
    { id: 'a', name: '1' },
    { id: 'b', name: '2' },
  ],
};

describe('moving a booking', () => {
  it('changes the wall-clock time of the restaurant', () => {
    expect(bookingMove(joined, 'Europe/Lisbon', 'a', 'a', 30)).toEqual({ time: '20:30', tables: ['a', 'b'] });
  });

  it('replaces only the table that was grabbed', () => {
    expect(bookingMove(joined, 'Europe/Lisbon', 'b', 'c', 0)).toEqual({ time: '20:00', tables: ['a', 'c'] });
  });

  it('never counts a table twice', () => {
    expect(bookingMove(joined, 'Europe/Lisbon', 'b', 'a', 0)?.tables).toEqual(['a']);
  });

  it('is nothing when it is put back', () => {
    expect(bookingMove(joined, 'Europe/Lisbon', 'a', 'a', 0)).toBeUndefined();
  });
});
