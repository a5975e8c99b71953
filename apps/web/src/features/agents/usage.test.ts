import { describe, expect, it } from 'vitest';
import { hourlyUsage, keyState, totalUsage } from './usage.ts';

const now = Date.parse('2026-06-12T19:20:00Z');
const key = (usage: { hour: string; requests: number; errors: number }[]) => ({ usage });

describe('usage of keys', () => {
  it('adds up over keys and hours', () => {
    const keys = [
      key([{ hour: '2026-06-12T19:00:00Z', requests: 5, errors: 1 }]),
      key([{ hour: '2026-06-12T18:00:00Z', requests: 7, errors: 0 }]),
    ];
    expect(totalUsage(keys)).toEqual({ requests: 12, errors: 1 });
  });

  it('has a row for each of the last 24 hours and leaves older ones out', () => {
    const rows = hourlyUsage(
      [
        key([
          { hour: '2026-06-11T19:00:00Z', requests: 99, errors: 0 },
          { hour: '2026-06-12T19:00:00.000Z', requests: 5, errors: 1 },
        ]),
      ],
      now,
    );
    expect(rows).toHaveLength(24);
    expect(rows.at(-1)).toEqual({ at: Date.parse('2026-06-12T19:00:00Z'), requests: 5, errors: 1 });
    expect(totalUsage([{ usage: rows.map((row) => ({ hour: '', ...row })) }]).requests).toBe(5);
  });

  it('ends with revocation or expiry', () => {
    expect(keyState({ revokedAt: null, expiresAt: null }, now)).toBe('active');
    expect(keyState({ revokedAt: null, expiresAt: '2026-06-12T19:20:00Z' }, now)).toBe('expired');
    expect(keyState({ revokedAt: '2026-06-01T00:00:00Z', expiresAt: null }, now)).toBe('revoked');
  });
});
