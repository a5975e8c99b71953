import type { TrackedOrder } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { CancelForm } from './cancel-form.tsx';

const order: TrackedOrder = {
  id: '0190f6a0-0000-7000-8000-000000000001',
  canCancel: true,
  cancelReason: null,
  table: null,
  payment: { method: 'counter', status: 'unpaid' },
  canReview: false,
  number: '23',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  type: 'pickup',
  status: 'pending',
  version: 1,
  steps: [{ status: 'pending', at: '2026-11-21T18:40:00Z' }],
  readyAt: '2026-11-21T19:05:00Z',
  scheduledFor: null,
  lines: [{ name: 'Rib eye', quantity: 2, options: [], total: { amount: 7240, currency: 'EUR' } }],
  totals: {
    currency: 'EUR',
    subtotal: 7240,
    discount: 0,
    deliveryFee: 0,
    tip: 0,
    taxIncluded: true,
    taxes: [],
    total: 7240,
  },
  placedAt: '2026-11-21T18:40:00Z',
};

test('an order is cancelled by a plain form that carries its own key and a reason', () => {
  renderWithWords(<CancelForm order={order} place={{ name: 'Harbour' }} path="/track/t" intent="press" />);
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Cancel order' });
  const { form } = button;
  if (!form) throw new Error('the button is in no form');
  expect(button).toHaveAttribute('type', 'submit');
  expect(new URL(form.action).pathname).toBe('/track/t/actions/cancel');
  expect(form.method).toBe('post');
  expect(screen.getByRole('textbox', { name: /Why/ })).toBeVisible();
  expect(Object.fromEntries(new FormData(form))).toEqual({ intent: 'press:cancel', reason: '' });
  expect(screen.getByRole('link', { name: 'Keep it' })).toHaveAttribute('href', '/track/t');
});

test('what would be lost is named before it is', () => {
  renderWithWords(<CancelForm order={order} place={{ name: 'Harbour' }} path="/track/t" intent="press" />);
  expect(screen.getByText('Order 23 · Harbour')).toBeVisible();
  expect(screen.getByText('Rib eye')).toBeVisible();
  expect(screen.getByText('€72.40')).toBeVisible();
});
