import { ORDER_STATUSES, RESERVATION_STATUSES } from '@tavola/shared';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StatusBadge } from './status-badge.tsx';

const drawn = (status: (typeof ORDER_STATUSES)[number] | (typeof RESERVATION_STATUSES)[number]) =>
  render(<StatusBadge status={status}>word</StatusBadge>).container.querySelector('svg')?.innerHTML;

test.each([...ORDER_STATUSES, ...RESERVATION_STATUSES])('%s has a shape beside its word', (status) => {
  expect(drawn(status)).toBeTruthy();
});

test.each([
  ['orders in the kitchen', ['pending', 'confirmed', 'preparing', 'ready']],
  ['the book', ['pending', 'confirmed', 'seated', 'completed', 'cancelled']],
] as const)('statuses seen side by side in %s differ without colour', (_where, statuses) => {
  expect(new Set(statuses.map(drawn)).size).toBe(statuses.length);
});
