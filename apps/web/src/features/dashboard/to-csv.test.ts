import { describe, expect, it } from 'vitest';
import { toCsv } from './to-csv.ts';

describe('CSV', () => {
  it('quotes what would break a row', () => {
    expect(toCsv([['a "b"', 'c,d', 3, null]])).toBe('\uFEFF"a ""b""","c,d",3,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\r=1'])('keeps %j from being run as a formula', (text) => {
    expect(toCsv([[text]])).toContain(`'${text}`);
  });
});
