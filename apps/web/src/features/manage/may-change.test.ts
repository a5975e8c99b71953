import type { Reservation } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import { mayChange } from './may-change.ts';

const booking = (status: Reservation['status']): Pick<Reservation, 'status' | 'allowedActions' | 'policy'> => ({
  status,
  allowedActions: ['modify', 'cancel'],
  policy: { cancelUntil: '2026-11-21T17:00:00Z' } as Reservation['policy'],
});
const before = new Date('2026-11-21T16:59:59Z');
const after = new Date('2026-11-21T17:00:01Z');

test('a confirmed booking can be changed until its policy says otherwise', () => {
  expect(mayChange(booking('confirmed'), before)).toEqual({ modify: true, cancel: true, tooLate: false });
  expect(mayChange(booking('confirmed'), after)).toEqual({ modify: false, cancel: false, tooLate: true });
});

test('a request that nobody has answered can always be taken back', () => {
  expect(mayChange(booking('pending'), after).cancel).toBe(true);
});

test.each(['seated', 'completed', 'cancelled', 'no_show'] as const)('%s is over for the guest', (status) => {
  expect(mayChange(booking(status), before)).toEqual({ modify: false, cancel: false, tooLate: false });
});
