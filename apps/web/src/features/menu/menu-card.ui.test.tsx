import type { MenuCategory, MenuItem } from '@tavola/shared/schemas';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { askSubtotal } from '../cart/ask-quote.ts';
import { MenuCard } from './menu-card.tsx';

vi.mock('../cart/ask-quote.ts', () => ({ askSubtotal: vi.fn() }));
const quote = vi.mocked(askSubtotal);

const euros = (amount: number) => ({ amount, currency: 'EUR' });
const dish = (name: string, rest: Partial<MenuItem> = {}): MenuItem => ({
  id: name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  description: `${name}, as we like it`,
  price: euros(1200),
  available: true,
  soldOut: false,
  remaining: null,
  mealtimes: [],
  allergens: [],
  dietary: [],
  orderTypes: ['pickup'],
  image: null,
  signature: false,
  prepMinutes: 10,
  options: [],
  ...rest,
});
const category = (name: string, rest: Partial<MenuCategory>): MenuCategory => ({
  id: name,
  name,
  slug: name.toLowerCase(),
  description: '',
  image: null,
  children: [],
  items: [],
  ...rest,
});

const steak = dish('Rib eye', {
  price: euros(3400),
  options: [
    {
      id: 'extras',
      name: 'Add',
      kind: 'multiple',
      required: false,
      min: 0,
      max: 2,
      values: [{ id: 'bacon', name: 'Smoked bacon', price: euros(220), available: true, default: false }],
    },
    {
      id: 'cooking',
      name: 'How would you like it',
      kind: 'single',
      required: true,
      min: 1,
      max: 1,
      values: [
        { id: 'rare', name: 'Rare', price: euros(0), available: true, default: false },
        { id: 'medium', name: 'Medium', price: euros(0), available: true, default: false },
      ],
    },
  ],
});
const menu = [
  category('Food', {
    children: [category('Fire', { items: [steak, dish('Turbot', { available: false, soldOut: true })] })],
  }),
  category('Sweets', { items: [dish('Custard tart', { allergens: ['milk'], dietary: ['vegetarian'], remaining: 2 })] }),
];
const show = (categories = menu) =>
  renderWithWords(<MenuCard location="harbour" slug={undefined} categories={categories} />);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/menu');
  quote.mockReset().mockImplementation(() => new Promise(() => {}));
});

test('says so when there is no menu yet', () => {
  show([]);
  expect(screen.getByText('The menu is being written')).toBeVisible();
});

test('prints nested headings, prices, what is sold out and what is nearly gone', () => {
  show();
  expect(screen.getByRole('heading', { level: 2, name: 'Food' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 3, name: 'Fire' })).toBeVisible();
  const row = screen.getByRole('link', { name: /Turbot/ });
  expect(within(row).getByText('Sold out today')).toBeVisible();
  expect(within(row).getByText('Turbot')).toHaveClass('line-through');
  expect(screen.getByRole('link', { name: /Rib eye.*€34\.00/ })).toHaveAttribute('href', '/menu/rib-eye');
  expect(screen.getByText('2 left')).toBeVisible();
});

test('a search dims what does not match and keeps it on the card', async () => {
  const user = userEvent.setup();
  show();
  await user.type(screen.getByRole('searchbox'), 'custard');
  await waitFor(() => expect(screen.getByText('1 dish matches.')).toBeVisible());
  expect(screen.getByRole('link', { name: /Rib eye/ }).closest('li')).toHaveAttribute('data-dimmed');
  expect(screen.getByRole('link', { name: /Custard/ }).closest('li')).not.toHaveAttribute('data-dimmed');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('link', { name: /Custard/ })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(screen.getByRole('link', { name: /Rib eye/ }).closest('li')).not.toHaveAttribute('data-dimmed');
});

test('an allergen filter dims the dishes that contain it', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByText('Dietary and allergens'));
  await user.click(screen.getByRole('checkbox', { name: 'Milk' }));
  expect(screen.getByRole('link', { name: /Custard/ }).closest('li')).toHaveAttribute('data-dimmed');
});

test('asks for what is required, follows choices with the price, and stores ids and quantities only', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('link', { name: /Rib eye/ }));
  const sheet = await screen.findByRole('dialog', { name: 'Rib eye' });
  const groups = within(sheet).getAllByRole('group');
  expect(groups[0]).toHaveAccessibleName('How would you like it');

  await user.click(within(sheet).getByRole('button', { name: 'Add for €34.00' }));
  expect(within(sheet).getByText('Please choose here first.')).toBeVisible();
  expect(localStorage.getItem('tavola.cart.harbour')).toBeNull();

  await user.click(within(sheet).getByRole('radio', { name: /Rare/ }));
  await user.click(within(sheet).getByRole('checkbox', { name: /Smoked bacon/ }));
  await user.click(within(sheet).getByRole('button', { name: 'One more' }));
  await user.click(within(sheet).getByRole('button', { name: 'Add for €72.40' }));

  const stored: unknown = JSON.parse(localStorage.getItem('tavola.cart.harbour') ?? '[]');
  expect(stored).toEqual([
    {
      id: expect.any(String),
      itemId: 'Rib eye',
      quantity: 2,
      options: [
        { valueId: 'rare', quantity: 1 },
        { valueId: 'bacon', quantity: 1 },
      ],
      comment: '',
    },
  ]);
  expect(screen.getByRole('status')).toHaveTextContent('Rib eye is in your order.');
  expect(screen.getByRole('link', { name: /View order · 2 items/ })).toHaveAttribute('href', '/checkout');
});

test('a full order says so instead of claiming that the dish is in it', async () => {
  const full = Array.from({ length: 60 }, (_, line) => ({
    id: `line-${line}`,
    itemId: `dish-${line}`,
    quantity: 1,
    options: [],
    comment: '',
  }));
  localStorage.setItem('tavola.cart.harbour', JSON.stringify(full));
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('link', { name: /Custard/ }));
  await user.click(await screen.findByRole('button', { name: /Add for/ }));
  expect(screen.getByRole('status')).toHaveTextContent('Your order is full');
  expect(screen.getByRole('status')).not.toHaveClass('sr-only');
  expect(JSON.parse(localStorage.getItem('tavola.cart.harbour') ?? '[]')).toEqual(full);
});

test('a sold-out dish can be read but not ordered', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('link', { name: /Turbot/ }));
  const sheet = await screen.findByRole('dialog', { name: 'Turbot' });
  expect(within(sheet).queryByRole('button', { name: /Add for/ })).toBeNull();
  expect(within(sheet).getByText('Sold out today')).toBeVisible();
});

test('what is served at the table only is said, and cannot be put in a bag', async () => {
  const user = userEvent.setup();
  show([category('Food', { items: [dish('Shellfish on ice', { orderTypes: ['dine_in'] })] })]);
  expect(screen.getByText('At the table only')).toBeVisible();
  await user.click(screen.getByRole('link', { name: /Shellfish/ }));
  await screen.findByRole('dialog', { name: 'Shellfish on ice' });
  expect(screen.queryByRole('button', { name: /Add for/ })).toBeNull();
});

test('the cart survives a reload and shows the sum the server gives, not its own', async () => {
  localStorage.setItem(
    'tavola.cart.harbour',
    JSON.stringify([{ id: '1', itemId: 'Rib eye', quantity: 3, options: [], comment: '' }]),
  );
  quote.mockResolvedValue({ totals: { subtotal: 9990, currency: 'EUR' } } as Awaited<ReturnType<typeof askSubtotal>>);
  show();
  expect(await screen.findByRole('link', { name: /3 items.*€99\.90/ })).toBeVisible();
});
