import type { TrackedOrder } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { CancelForm } from './cancel-form.tsx';
import { TRACKED_ORDER } from './testing/tracked-order.ts';

const order: TrackedOrder = {
  ...TRACKED_ORDER,
  canCancel: true,
  status: 'pending',
  version: 1,
  steps: [{ status: 'pending', at: TRACKED_ORDER.placedAt }],
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
