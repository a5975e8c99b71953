import type { MenuItem, PlacedOrder, Problem, Quote, QuoteInput } from '@tavola/shared/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { Checkout, type CheckoutProps } from './checkout.tsx';
import type { PlaceInput } from './place-intent.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const bream: MenuItem = {
  id: 'bream',
  name: 'Whole sea bream',
  slug: 'whole-sea-bream',
  description: '',
  price: euros(2480),
  available: true,
  soldOut: false,
  remaining: null,
  mealtimes: [],
  allergens: [],
  dietary: [],
  orderTypes: ['pickup', 'delivery'],
  image: null,
  signature: false,
  prepMinutes: 20,
  options: [
    {
      id: 'side',
      name: 'Comes with',
      kind: 'single',
      required: true,
      min: 1,
      max: 1,
      values: [
        { id: 'fries', name: 'Fries', price: euros(0), available: true, default: true },
        { id: 'broccoli', name: 'Charred broccoli', price: euros(150), available: true, default: false },
      ],
    },
  ],
};
const place = {
  slug: 'harbour',
  name: 'Harbour',
  timezone: 'Europe/Lisbon',
  currency: 'EUR',
  phone: '+351 21 000',
  address: { line1: 'Cais 4', city: 'Lisbon', postcode: '1200', country: 'PT', lat: null, lng: null },
};
const placed: PlacedOrder = {
  id: 'o1',
  number: '23',
  status: 'pending',
  trackingUrl: 'http://localhost:3000/track/token',
  totals: {} as PlacedOrder['totals'],
  readyAt: '2026-11-21T19:05:00Z',
  allowedActions: [],
};

/** A server that prices sea bream at `price` and adds what it is told to. */
function pricing(price: number) {
  return async (input: QuoteInput): Promise<Quote> => {
    const lines = input.lines.map(({ itemId, quantity }) => ({
      itemId,
      name: 'Whole sea bream',
      quantity,
      unitPrice: euros(price),
      options: [],
      total: euros(price * quantity),
    }));
    const subtotal = lines.reduce((sum, { total }) => sum + total.amount, 0);
    const tip = input.tip ?? 0;
    return {
      quote: `signed:${subtotal}:${tip}`,
      expiresAt: '2026-11-21T19:00:00Z',
      location: 'harbour',
      type: input.type,
      lines,
      totals: {
        currency: 'EUR',
        subtotal,
        discount: 0,
        deliveryFee: 0,
        tip,
        taxIncluded: true,
        taxes: [{ name: 'VAT', rate: 1300, amount: 1 }],
        total: subtotal + tip,
      },
      coupon: null,
      readyAt: '2026-11-21T19:05:00Z',
      slots: [
        { at: '2026-11-21T19:15:00.000Z', date: '2026-11-21', time: '19:15', available: true },
        { at: '2026-11-21T19:30:00.000Z', date: '2026-11-21', time: '19:30', available: false },
      ],
    };
  };
}
const refusal = (problem: Partial<Problem>) => Object.assign(new Error('refused'), { data: { problem } });

const ask = vi.fn<(input: QuoteInput) => Promise<Quote>>();
const send = vi.fn<(input: PlaceInput, key: string) => Promise<PlacedOrder>>();
const onPlaced = vi.fn();
const times = vi.fn();
const show = (props: Partial<CheckoutProps> = {}) =>
  renderWithWords(
    <Checkout
      place={place}
      slug={undefined}
      types={['pickup', 'delivery']}
      items={[bream]}
      today="2026-11-21"
      tipsEnabled
      services={{ ask, send, times, onPlaced }}
      {...props}
    />,
  );

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  ask.mockReset().mockImplementation(pricing(2480));
  send.mockReset().mockResolvedValue(placed);
  onPlaced.mockReset();
  localStorage.setItem(
    'tavola.cart.harbour',
    JSON.stringify([
      { id: 'l1', itemId: 'bream', quantity: 1, options: [{ valueId: 'fries', quantity: 1 }], comment: '' },
    ]),
  );
});
const order = (total: string) => screen.findByRole('button', { name: `Place order · ${total}` });
async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Name'), 'Ada Reis');
  await user.type(screen.getByLabelText('Phone'), '+351 912 000');
}

test('an empty cart leads back to the menu', async () => {
  localStorage.clear();
  show();
  expect(await screen.findByRole('link', { name: 'Go to the menu' })).toHaveAttribute('href', '/menu');
});

test('shows the server’s price, and follows quantity and tip line by line', async () => {
  const user = userEvent.setup();
  show();
  await order('€24.80');
  expect(ask).toHaveBeenLastCalledWith(
    {
      location: 'harbour',
      type: 'pickup',
      at: 'asap',
      lines: [{ itemId: 'bream', quantity: 1, options: [{ valueId: 'fries', quantity: 1 }] }],
    },
    expect.anything(),
  );
  await user.click(screen.getByRole('button', { name: 'One more Whole sea bream' }));
  await order('€49.60');
  await user.click(screen.getByRole('radio', { name: /10 %/ }));
  await order('€54.56');
  expect(screen.getByText('Tip').closest('div')).toHaveTextContent('€4.96');
});

test('offers the server’s times, the full ones closed', async () => {
  const user = userEvent.setup();
  show();
  await order('€24.80');
  const when = screen.getByLabelText('When');
  expect(within(when).getByRole('option', { name: 'As soon as possible, ready around 19:05' })).toBeEnabled();
  expect(within(when).getByRole('option', { name: '19:30 is full' })).toBeDisabled();
  await user.selectOptions(when, '19:15');
  await waitFor(() =>
    expect(ask).toHaveBeenLastCalledWith(
      expect.objectContaining({ at: '2026-11-21T19:15:00.000Z' }),
      expect.anything(),
    ),
  );
});

test('a closed kitchen offers its next time instead of a dead end', async () => {
  ask.mockImplementation(async (input) => {
    if (input.at !== 'asap') return pricing(2480)(input);
    const slots = [{ at: '2026-11-22T12:00:00.000Z', date: '2026-11-22', time: '12:00' }];
    throw refusal({ code: 'LOCATION_CLOSED', message: 'The restaurant is closed then.', details: { slots } });
  });
  show();
  await order('€24.80');
  expect(screen.getByLabelText('When')).toHaveValue('2026-11-22T12:00:00.000Z');
});

test('what is missing is said beside its field and nothing is sent', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await order('€24.80'));
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Please tell us a name to call out.');
  expect(screen.getByLabelText('Phone')).toHaveAccessibleDescription(/Please give us a phone number/);
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  expect(send).not.toHaveBeenCalled();
});

test('places the quoted order, clears the cart and leaves for the tracking page', async () => {
  const user = userEvent.setup();
  show();
  await fillIn(user);
  await user.click(await order('€24.80'));
  await waitFor(() => expect(onPlaced).toHaveBeenCalledWith(placed));
  expect(send).toHaveBeenCalledWith(
    {
      quote: 'signed:2480:0',
      contact: { name: 'Ada Reis', phone: '+351 912 000' },
      payment: { method: 'counter' },
    },
    expect.stringMatching(/^.{16,}$/),
  );
  expect(JSON.parse(localStorage.getItem('tavola.cart.harbour') ?? '')).toEqual([]);
});

test('a changed price is shown beside the old one, and the new quote is what is placed next', async () => {
  const user = userEvent.setup();
  const dearer = await pricing(2680)({
    location: 'harbour',
    type: 'pickup',
    lines: [{ itemId: 'bream', quantity: 1 }],
  });
  send.mockRejectedValueOnce(
    refusal({ code: 'PRICE_CHANGED', message: 'A price has changed.', retryable: false, details: { quote: dearer } }),
  );
  show();
  await fillIn(user);
  await user.click(await order('€24.80'));
  expect(await screen.findByText('Whole sea bream: €24.80 is now €26.80')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Order for €26.80' }));
  await waitFor(() => expect(onPlaced).toHaveBeenCalled());
  const [first, second] = send.mock.calls;
  expect(second?.[0].quote).toBe('signed:2680:0');
  expect(second?.[1]).not.toBe(first?.[1]);
});

test('a lost answer keeps everything, and pressing again carries the same key', async () => {
  const user = userEvent.setup();
  send.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  show();
  await fillIn(user);
  await user.click(await order('€24.80'));
  expect(await screen.findByText(/The connection was lost/)).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
  await user.click(await order('€24.80'));
  await waitFor(() => expect(onPlaced).toHaveBeenCalled());
  expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
});

test('a busy server can be asked again at once, with the same key', async () => {
  const user = userEvent.setup();
  send.mockRejectedValueOnce(refusal({ code: 'BUSY', message: 'Too much at once.', retryable: true }));
  show();
  await fillIn(user);
  await user.click(await order('€24.80'));
  expect(await screen.findByText('Too much at once.')).toBeVisible();
  await user.click(await order('€24.80'));
  await waitFor(() => expect(onPlaced).toHaveBeenCalled());
  expect(send.mock.calls[1]).toEqual(send.mock.calls[0]);
});

test('a cart whose price did not come is not placed at the price of the one before', async () => {
  const user = userEvent.setup();
  show();
  await fillIn(user);
  await order('€24.80');
  ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await user.click(screen.getByRole('button', { name: /^One more/ }));
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('button', { name: /^Place order/ })).toBeDisabled();
  await user.click(again);
  await user.click(await order('€49.60'));
  await waitFor(() => expect(send.mock.lastCall?.[0].quote).toBe('signed:4960:0'));
});

test('after a reload an order with unknown fate is looked up first', async () => {
  sessionStorage.setItem(
    'tavola.placing.harbour',
    JSON.stringify({ key: 'key-of-the-lost-order', input: { quote: 'signed', contact: { name: 'Ada' } } }),
  );
  show();
  await waitFor(() => expect(onPlaced).toHaveBeenCalledWith(placed));
  expect(send).toHaveBeenCalledWith({ quote: 'signed', contact: { name: 'Ada' } }, 'key-of-the-lost-order');
});

test('a sold-out dish is marked on its own line', async () => {
  ask.mockRejectedValue(
    refusal({ code: 'OUT_OF_STOCK', message: 'There is not enough left.', details: { itemId: 'bream', remaining: 0 } }),
  );
  show();
  expect(await screen.findByText('There is not enough left.')).toBeVisible();
  expect(screen.getByText('There is not enough left.').closest('li')).toHaveTextContent('Whole sea bream');
});

test('a wrong coupon is said beside the coupon, and the rest stays', async () => {
  const user = userEvent.setup();
  ask.mockImplementation(async (input) => {
    if (!input.coupon) return pricing(2480)(input);
    throw refusal({ code: 'COUPON_INVALID', message: 'That coupon cannot be used here.' });
  });
  show();
  await fillIn(user);
  await user.type(screen.getByLabelText('Coupon'), 'NOPE');
  await user.click(screen.getByRole('button', { name: 'Use' }));
  await waitFor(() =>
    expect(screen.getByLabelText('Coupon')).toHaveAccessibleDescription('That coupon cannot be used here.'),
  );
  expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis');
});

test('what was entered survives a reload', async () => {
  const user = userEvent.setup();
  const { unmount } = show();
  await fillIn(user);
  unmount();
  show();
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveValue('Ada Reis'));
});

test('no answer at all says so and can be asked again', async () => {
  const user = userEvent.setup();
  ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  show();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await order('€24.80');
});

test('delivery asks where to', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('radio', { name: 'Delivery' }));
  await user.type(screen.getByLabelText('Street and number'), 'Rua 1');
  await user.type(screen.getByLabelText('Postcode'), '1200-100');
  await user.type(screen.getByLabelText('Town'), 'Lisbon');
  await waitFor(() =>
    expect(ask).toHaveBeenLastCalledWith(
      expect.objectContaining({ type: 'delivery', address: { line1: 'Rua 1', city: 'Lisbon', postcode: '1200-100' } }),
      expect.anything(),
    ),
  );
});

test('another day brings its own times, and the first free one is chosen', async () => {
  const user = userEvent.setup();
  const sunday = [
    { at: '2026-11-22T12:00:00.000Z', date: '2026-11-22', time: '12:00', available: false },
    { at: '2026-11-22T12:30:00.000Z', date: '2026-11-22', time: '12:30', available: true },
  ];
  ask.mockImplementation(async (input) => ({
    ...(await pricing(2480)(input)),
    days: ['2026-11-21', '2026-11-22'],
    ...(input.at === 'asap' ? {} : { slots: sunday }),
  }));
  times.mockResolvedValue(sunday);
  show();
  await order('€24.80');
  await user.selectOptions(screen.getByLabelText('Day'), '2026-11-22');
  expect(times).toHaveBeenCalledWith({ location: 'harbour', type: 'pickup', date: '2026-11-22' });
  await waitFor(() => expect(ask.mock.lastCall?.[0]).toMatchObject({ at: '2026-11-22T12:30:00.000Z' }));
  const when = screen.getByLabelText('When');
  await waitFor(() =>
    expect(
      within(when)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['12:00 is full', '12:30']),
  );
  expect(screen.getByLabelText('Day')).toHaveValue('2026-11-22');
  await user.selectOptions(screen.getByLabelText('Day'), '2026-11-21');
});
