import type { Bill, Order } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderWithAnswers } from '@/testing/render-with-answers.tsx';
import { LiveOrder } from './live-order.tsx';

afterEach(() => vi.unstubAllGlobals());

const order: Order = {
  id: 'o1',
  number: '12',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  type: 'pickup',
  status: 'confirmed',
  revision: 2,
  allowedActions: ['preparing'],
  channel: 'web',
  contact: { name: 'Rui' },
  address: null,
  table: null,
  lines: [],
  totals: {
    currency: 'EUR',
    subtotal: 1_900,
    discount: 0,
    deliveryFee: 0,
    tip: 0,
    taxIncluded: true,
    taxes: [],
    total: 1_900,
  },
  coupon: null,
  fireAt: '2026-06-12T19:10:00Z',
  payment: { method: 'counter', status: 'unpaid' },
  scheduledFor: null,
  readyAt: '2026-06-12T19:30:00Z',
  placedAt: '2026-06-12T19:00:00Z',
};
const bill: Bill = {
  currency: 'EUR',
  table: null,
  tab: null,
  orders: [{ id: 'o1', number: '12', status: 'confirmed', total: 1_900 }],
  lines: [],
  total: 1_900,
  paid: 0,
  due: 1_900,
  payments: [],
};

it('reads the bill again when the order changed', async () => {
  let due = bill.due;
  renderWithAnswers(<LiveOrder id="o1" mayManage />, {
    'orders.get': () => order,
    'orders.bill': () => ({ ...bill, due }),
    'orders.setStatus': () => {
      due = 2_550;
      return order;
    },
  });
  expect(await screen.findByRole('button', { name: 'Take €19.00' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Start cooking' }));
  expect(await screen.findByRole('button', { name: 'Take €25.50' })).toBeVisible();
});

it('says why a payment was refused until something else is done', async () => {
  const tab = { id: 't', openedAt: '2026-06-12T19:00:00Z', closedAt: null };
  renderWithAnswers(<LiveOrder id="o1" mayManage />, {
    'orders.get': () => order,
    'orders.bill': () => ({ ...bill, table: '4', tab }),
    'orders.closeTab': () => bill,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Take €19.00' }));
  expect(await screen.findByText('Not today')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close, paid elsewhere' }));
  await vi.waitFor(() => expect(screen.queryByText('Not today')).toBeNull());
});
