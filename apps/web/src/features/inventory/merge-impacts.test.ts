import { describe, expect, it } from 'vitest';
import { mergeImpacts } from './merge-impacts.ts';

const booking = (id: string, startsAt: string, reasons: ('table_gone' | 'too_small')[]) => ({
  id,
  code: id,
  guest: 'Ana',
  partySize: 2,
  date: '2026-06-12',
  time: '19:00',
  startsAt,
  reasons,
});

describe('what several changes break', () => {
  it('names each booking once, in order, with every reason', () => {
    const merged = mergeImpacts([
      { broken: [booking('b', '2026-06-13T19:00:00Z', ['table_gone'])], checked: 40 },
      {
        broken: [
          booking('b', '2026-06-13T19:00:00Z', ['too_small', 'table_gone']),
          booking('a', '2026-06-12T19:00:00Z', ['too_small']),
        ],
        checked: 40,
      },
    ]);
    expect(merged.checked).toBe(40);
    expect(merged.broken.map(({ id, reasons }) => [id, reasons])).toEqual([
      ['a', ['too_small']],
      ['b', ['table_gone', 'too_small']],
    ]);
  });

  it('is nothing for nothing', () => {
    expect(mergeImpacts([])).toEqual({ broken: [], checked: 0 });
  });
});
