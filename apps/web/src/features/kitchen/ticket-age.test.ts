import { describe, expect, it } from 'vitest';
import { ageTone, minutesSince, ticketAge } from './ticket-age.ts';

const ticket = { fireAt: '2026-06-12T19:00:00Z', readyAt: '2026-06-12T19:20:00Z' };
const at = (minute: number) => Date.parse('2026-06-12T19:00:00Z') + minute * 60_000;

describe('the age of a ticket', () => {
  it.each([
    [0, 'fresh'],
    [13, 'fresh'],
    [14, 'soon'],
    [19, 'soon'],
    [20, 'late'],
    [90, 'late'],
  ])('after %i of 20 promised minutes is %s', (minute, tone) => {
    expect(ageTone(ticketAge(ticket, at(minute)))).toBe(tone);
  });

  it('does not run backwards before it is fired', () => {
    expect(ticketAge(ticket, at(-30))).toBe(0);
    expect(minutesSince(ticket.fireAt, at(-1))).toBe(-1);
  });
});
