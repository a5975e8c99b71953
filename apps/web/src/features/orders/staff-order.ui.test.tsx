import type { Bill, MenuItem, Order } from '@tavola/shared/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { BillPanel } from './bill-panel.tsx';
import { EditOrder } from './edit-order.tsx';
import { emptyPhoneDraft, phoneInput } from './phone-draft.ts';
import { PhoneOrder } from './phone-order.tsx';
import { RefundOrder } from './refund-order.tsx';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const dish = (more: Partial<MenuItem>): MenuItem => ({
  id: 'soup',
  name: 'Fish soup',
  slug: 'fish-soup',
  description: '',
  price: eur(650),
  available: true,
  soldOut: false,
  remaining: null,
  mealtimes: [],
  allergens: [],
  dietary: [],
  orderTypes: ['pickup'],
  image: null,
  signature: false,
  prepMinutes: 5,
  options: [],
  ...more,
});
const bream = dish({
  id: 'bream',
  name: 'Sea bream',
  options: [
    {
      id: 'side',
      name: 'Comes with',
      kind: 'single',
      required: true,
      min: 1,
      max: 1,
      values: [{ id: 'fries', name: 'Fries', price: eur(150), available: true, default: false }],
    },
  ],
});
const dishes = [dish({}), bream, dish({ id: 'crab', name: 'Crab', soldOut: true })].map((item) => ({
  item,
  categories: ['Mains'],
}));
const order: Order = {
  id: 'o1',
  number: '12',
  location: 'harbour',
  timezone: 'Europe/Lisbon',
  type: 'pickup',
  status: 'confirmed',
  revision: 2,
  allowedActions: [],
  channel: 'web',
  contact: { name: 'Rui' },
  address: null,
  table: null,
  lines: [
    { id: 'l1', itemId: 'i1', name: 'Sardines', quantity: 2, unitPrice: eur(950), options: [], total: eur(1_900) },
  ],
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

describe('changing an order', () => {
  const open = (more: Partial<Parameters<typeof EditOrder>[0]> = {}) => {
    const onSave = vi.fn().mockResolvedValue(true);
    const onClose = vi.fn();
    renderWithWords(
      <EditOrder
        order={order}
        dishes={dishes}
        busy={false}
        refusal={null}
        onSave={onSave}
        onClose={onClose}
        {...more}
      />,
    );
    return { onSave, onClose, user: userEvent.setup() };
  };

  it('sends the lines that stay by their id and the new ones by dish and option, and closes when it worked', async () => {
    const { onSave, onClose, user } = open();
    const save = screen.getByRole('button', { name: 'Save changes' });
    expect(save).toBeDisabled();
    await user.click(within(screen.getByRole('group', { name: 'Sardines' })).getByRole('button', { name: /Fewer/ }));
    await user.type(screen.getByLabelText('Add a dish'), 'bre');
    await user.click(screen.getByRole('button', { name: /Sea bream/ }));
    await user.click(screen.getByRole('button', { name: 'Add for €6.50' }));
    await user.click(screen.getByRole('radio', { name: /Fries/ }));
    await user.click(screen.getByRole('button', { name: 'Add for €8.00' }));
    await user.type(screen.getByLabelText(/Reason/), 'guest called');
    await user.click(save);
    expect(onSave).toHaveBeenCalledWith(
      [
        { lineId: 'l1', quantity: 1 },
        { itemId: 'bream', quantity: 1, options: [{ valueId: 'fries', quantity: 1 }] },
      ],
      'guest called',
    );
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('shows a refusal and stays open, and lets nobody empty an order', async () => {
    const { onClose, user } = open({ refusal: 'Only one left.' });
    expect(screen.getByRole('alert')).toHaveTextContent('Only one left.');
    const fewer = within(screen.getByRole('group', { name: 'Sardines' })).getByRole('button', { name: /Fewer/ });
    await user.click(fewer);
    await user.click(fewer);
    expect(screen.getByText('An order needs a dish. Cancel it instead.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save changes' })).toBeDisabled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('offers no dish that is sold out', async () => {
    const { user } = open();
    await user.type(screen.getByLabelText('Add a dish'), 'crab');
    expect(screen.getByRole('button', { name: /Crab/ })).toBeDisabled();
    await user.clear(screen.getByLabelText('Add a dish'));
    await user.type(screen.getByLabelText('Add a dish'), 'zzz');
    expect(screen.getByText('No dish is called that.')).toBeInTheDocument();
  });
});

describe('a bill', () => {
  const bill: Bill = {
    currency: 'EUR',
    table: '4',
    tab: { id: 't', openedAt: '2026-06-12T19:00:00Z', closedAt: null },
    orders: [
      { id: 'o1', number: '12', status: 'served', total: 1_900 },
      { id: 'o2', number: '15', status: 'confirmed', total: 650 },
    ],
    lines: [
      { id: 'l1', orderId: 'o1', name: 'Sardines', options: [], quantity: 2, net: 1_900 },
      { id: 'l2', orderId: 'o2', name: 'Fish soup', options: [], quantity: 1, net: 650 },
    ],
    total: 2_550,
    paid: 0,
    due: 2_550,
    payments: [],
  };
  const open = (more: Partial<Parameters<typeof BillPanel>[0]> = {}) => {
    const calls = { onSplit: vi.fn(), onPay: vi.fn(), onCloseTab: vi.fn() };
    renderWithWords(
      <BillPanel
        bill={bill}
        timezone="Europe/Lisbon"
        busy={false}
        refusal={null}
        shares={undefined}
        {...calls}
        {...more}
      />,
    );
    return { ...calls, user: userEvent.setup() };
  };

  it('of a table names its rounds and is taken all at once', async () => {
    const { onPay, user } = open();
    expect(screen.getByText('Bill of table 4')).toBeInTheDocument();
    expect(screen.getByText(/Orders 12, 15/)).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Paid by'), 'card');
    await user.click(screen.getByRole('button', { name: 'Take €25.50' }));
    expect(onPay).toHaveBeenCalledWith('card', 2_550);
  });

  it('is split evenly by the server’s shares', async () => {
    const { onSplit, onPay, user } = open({ shares: [1_275, 1_275] });
    await user.click(screen.getByRole('radio', { name: 'Evenly' }));
    expect(onSplit).toHaveBeenLastCalledWith({ parts: 2 });
    await user.click(screen.getByRole('button', { name: 'Take €12.75' }));
    expect(onPay).toHaveBeenCalledWith('cash', 1_275);
  });

  it('is split by dishes: what one guest had', async () => {
    const { onSplit, user } = open({ shares: [950, 1_600] });
    await user.click(screen.getByRole('radio', { name: 'By dishes' }));
    await user.click(within(screen.getByRole('group', { name: 'Sardines' })).getByRole('button', { name: /More/ }));
    expect(onSplit).toHaveBeenLastCalledWith({ shares: [[{ lineId: 'l1', quantity: 1 }]] });
    expect(screen.getByRole('button', { name: 'Take €9.50' })).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'Take €9.50' }));
    expect(onSplit).toHaveBeenLastCalledWith(undefined);
  });

  it('that is paid asks for nothing more', () => {
    open({ bill: { ...bill, due: 0, paid: 2_550 } });
    expect(screen.getByText(/Nothing is due/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Take/ })).not.toBeInTheDocument();
  });
});

it('gives back at most what was paid, and only with a reason', async () => {
  const user = userEvent.setup();
  const onRefund = vi.fn();
  renderWithWords(<RefundOrder currency="EUR" refundable={900} busy={false} onRefund={onRefund} />);
  await user.click(screen.getByRole('button', { name: 'Give money back' }));
  const amount = screen.getByLabelText('Amount in EUR');
  await user.clear(amount);
  await user.type(amount, '9.01');
  await user.click(screen.getByRole('button', { name: /^Give back/ }));
  expect(screen.getByText('Between one cent and €9.00.')).toBeInTheDocument();
  expect(screen.getByText('Please say why.')).toBeInTheDocument();
  await user.clear(amount);
  await user.type(amount, '4.50');
  await user.type(screen.getByLabelText('Reason'), 'cold');
  await user.click(screen.getByRole('button', { name: 'Give back €4.50' }));
  expect(onRefund).toHaveBeenCalledWith(450, 'cold');
});

describe('an order by phone', () => {
  it('needs a name and a dish, and says its price before it is placed', async () => {
    const user = userEvent.setup();
    const onPlace = vi.fn();
    const onChange = vi.fn();
    renderWithWords(
      <PhoneOrder
        draft={emptyPhoneDraft('pickup')}
        onChange={onChange}
        types={['pickup', 'dine_in']}
        dishes={dishes}
        tables={[]}
        days={['2026-06-12', '2026-06-13']}
        slots={[{ at: '2026-06-12T19:00:00Z', time: '20:00', available: false }]}
        day="2026-06-12"
        onDay={vi.fn()}
        currency="EUR"
        total={650}
        busy={false}
        refusal={null}
        onPlace={onPlace}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Place order for €6.50' }));
    expect(onPlace).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('Name and at least one dish are needed.');
    expect(screen.getByRole('option', { name: '20:00 is full' })).toBeDisabled();
    await user.type(screen.getByLabelText('Add a dish'), 'fish{Enter}');
    expect(onChange).toHaveBeenLastCalledWith({ lines: [expect.objectContaining({ itemId: 'soup', quantity: 1 })] });
  });

  it('goes to the server with ids and quantities, its table or its address', () => {
    const line = { key: 'k', itemId: 'soup', name: 'Fish soup', quantity: 2, options: [], chosen: '', each: 650 };
    const draft = { ...emptyPhoneDraft('pickup'), name: ' Ana ', phone: '+351 910', lines: [line] };
    expect(phoneInput('harbour', draft)).toEqual({
      location: 'harbour',
      type: 'pickup',
      at: 'asap',
      lines: [{ itemId: 'soup', quantity: 2 }],
      contact: { name: 'Ana', phone: '+351 910' },
      channel: 'phone',
      payment: { method: 'counter' },
    });
    expect(phoneInput('harbour', { ...draft, type: 'dine_in', tableId: 't4' })).toMatchObject({
      channel: 'walk_in',
      tableId: 't4',
    });
    expect(phoneInput('harbour', { ...draft, type: 'delivery', line1: 'Rua A', city: 'Lisboa' })).toMatchObject({
      address: { line1: 'Rua A', city: 'Lisboa' },
      payment: { method: 'on_delivery' },
    });
    expect(phoneInput('harbour', emptyPhoneDraft('pickup'))).toBeUndefined();
    expect(phoneInput('harbour', { ...draft, at: '' })).toBeUndefined();
  });
});
