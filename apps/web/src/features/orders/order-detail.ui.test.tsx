import type { Order } from '@tavola/shared/schemas';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { OrderDetail } from './order-detail.tsx';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const order: Order = {
  id: 'o1',
  number: 'H-12',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  type: 'pickup',
  status: 'confirmed',
  revision: 2,
  allowedActions: ['preparing', 'cancelled'],
  channel: 'web',
  contact: { name: 'Rui Sá', phone: '+351910000000' },
  address: null,
  table: null,
  lines: [
    {
      id: 'l1',
      itemId: 'i1',
      name: 'Sardines',
      quantity: 2,
      unitPrice: eur(950),
      options: [{ valueId: 'v', group: 'Side', name: 'Potatoes', quantity: 1, price: eur(200) }],
      total: eur(2_300),
    },
  ],
  totals: {
    currency: 'EUR',
    subtotal: 2_300,
    discount: 300,
    deliveryFee: 0,
    tip: 100,
    taxIncluded: true,
    taxes: [{ name: 'VAT', rate: 1300, amount: 230 }],
    total: 2_100,
  },
  coupon: null,
  fireAt: '2026-06-12T19:10:00Z',
  payment: { method: 'counter', status: 'unpaid' },
  scheduledFor: null,
  readyAt: '2026-06-12T19:30:00Z',
  placedAt: '2026-06-12T19:00:00Z',
  history: [
    {
      at: '2026-06-12T19:01:00Z',
      action: 'status',
      actor: { kind: 'staff', name: 'Inês', channel: 'staff' },
      after: { status: 'confirmed' },
    },
  ],
};

const show = (more: Partial<Parameters<typeof OrderDetail>[0]> = {}) => {
  const onMove = vi.fn();
  renderWithWords(<OrderDetail order={order} busy={false} refusal={null} mayManage onMove={onMove} {...more} />);
  return onMove;
};

describe('an order', () => {
  it('lists the dishes as ordered, the amounts and who did what', () => {
    show();
    expect(screen.getByText('Side: Potatoes')).toBeInTheDocument();
    expect(screen.getByText('-€3.00')).toBeInTheDocument();
    expect(screen.getByText('€21.00')).toBeInTheDocument();
    expect(screen.getByText('Includes 13 % tax')).toBeInTheDocument();
    expect(screen.getByText('Inês · staff')).toBeInTheDocument();
  });

  it('moves on with one press', async () => {
    const onMove = show();
    await userEvent.click(screen.getByRole('button', { name: 'Start cooking' }));
    expect(onMove).toHaveBeenCalledWith('preparing');
  });

  it('is cancelled only with a reason', async () => {
    const onMove = show();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel order' }));
    const confirm = screen.getAllByRole('button', { name: 'Cancel order' }).at(-1);
    if (confirm) await userEvent.click(confirm);
    expect(screen.getByText('Please say why.')).toBeInTheDocument();
    expect(onMove).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Reason'), 'Out of fish');
    if (confirm) await userEvent.click(confirm);
    expect(onMove).toHaveBeenCalledWith('cancelled', 'Out of fish');
  });

  it('says why a move was refused', () => {
    show({ refusal: 'Somebody changed this in the meantime.' });
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody changed this');
  });

  it('offers no moves to those who may only look', () => {
    show({ mayManage: false });
    expect(screen.queryByRole('button', { name: 'Start cooking' })).not.toBeInTheDocument();
  });
});
