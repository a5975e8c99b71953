import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { OrderAgain } from './order-again.tsx';

const LINES = [{ itemId: 'pizza', quantity: 2, options: [{ valueId: 'large', quantity: 1 }] }];

describe('ordering the same again', () => {
  afterEach(() => localStorage.clear());

  const press = async (find: Parameters<typeof OrderAgain>[0]['find']) => {
    const leave = vi.fn();
    renderWithWords(<OrderAgain token="t" location="harbour" checkout="/checkout" find={find} leave={leave} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Order the same again' }));
    return { leave, user };
  };

  it('fills the cart and goes on to it', async () => {
    const { leave } = await press(async () => ({ location: 'harbour', lines: LINES, left: [] }));
    expect(leave).toHaveBeenCalledWith('/checkout');
    expect(JSON.parse(localStorage.getItem('tavola.cart.harbour') ?? '[]')).toMatchObject([
      { itemId: 'pizza', quantity: 2, options: [{ valueId: 'large', quantity: 1 }] },
    ]);
  });

  it('names what cannot be had before it goes on with the rest', async () => {
    const { leave, user } = await press(async () => ({ location: 'harbour', lines: LINES, left: ['Soup'] }));
    expect(screen.getByRole('status')).toHaveTextContent('Soup');
    expect(leave).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Go on with the rest' }));
    expect(leave).toHaveBeenCalledWith('/checkout');
  });

  it('says that the order is full before it goes on without the rest', async () => {
    const full = Array.from({ length: 60 }, (_, dish) => ({
      id: `line-${dish}`,
      itemId: `dish-${dish}`,
      quantity: 1,
      options: [],
      comment: '',
    }));
    localStorage.setItem('tavola.cart.harbour', JSON.stringify(full));
    const { leave } = await press(async () => ({ location: 'harbour', lines: LINES, left: [] }));
    expect(screen.getByRole('status')).toHaveTextContent('Your order is full');
    expect(leave).not.toHaveBeenCalled();
  });

  it('says so when nobody answered', async () => {
    const { leave } = await press(() => Promise.reject(new Error('offline')));
    expect(screen.getByText(/did not go through/)).toBeVisible();
    expect(leave).not.toHaveBeenCalled();
  });
});
