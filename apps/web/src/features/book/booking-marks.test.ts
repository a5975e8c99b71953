import { describe, expect, it } from 'vitest';
import { bookingMarks } from './booking-marks.ts';

const at = (minute: number) => Date.parse('2026-06-12T19:00:00Z') + minute * 60_000;
const booking = (status: 'confirmed' | 'seated' | 'completed') => ({
  status,
  startsAt: '2026-06-12T19:00:00Z',
  endsAt: '2026-06-12T20:30:00Z',
});

describe('marks of a booking', () => {
  it('is late only after the grace, and only while nobody is seated', () => {
    expect(bookingMarks(booking('confirmed'), at(14), 15).lateMinutes).toBeUndefined();
    expect(bookingMarks(booking('confirmed'), at(15), 15).lateMinutes).toBe(15);
    expect(bookingMarks(booking('seated'), at(40), 15).lateMinutes).toBeUndefined();
  });

  it('overstays once its time is over', () => {
    expect(bookingMarks(booking('seated'), at(90), 15).overstayMinutes).toBeUndefined();
    expect(bookingMarks(booking('seated'), at(105), 15).overstayMinutes).toBe(15);
    expect(bookingMarks(booking('completed'), at(200), 15).overstayMinutes).toBeUndefined();
  });
});
