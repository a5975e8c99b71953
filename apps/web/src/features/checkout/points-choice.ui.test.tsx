import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { rememberPoints } from '../cart/points-token.ts';
import { PointsChoice } from './points-choice.tsx';

const TOKEN = 'the-tracking-token-of-an-order';
const points =
  (balance: number, enabled = true) =>
  async () => ({
    enabled,
    balance,
    value: { amount: 2, currency: 'EUR' },
  });

afterEach(() => localStorage.clear());

it('offers the points of an earlier order of this browser, and takes them by its link', async () => {
  rememberPoints(TOKEN);
  const onChange = vi.fn();
  renderWithWords(<PointsChoice redeem={undefined} onChange={onChange} ask={points(60)} />);
  const box = await screen.findByRole('checkbox', { name: /Use 60 points/ });
  expect(screen.getByText('-€1.20')).toBeInTheDocument();
  await userEvent.setup().click(box);
  expect(onChange).toHaveBeenCalledWith({ points: 60, token: TOKEN });
});

it.each([
  ['without any', points(0)],
  ['where points are off', points(60, false)],
  ['when nobody answers', () => Promise.reject(new Error('offline'))],
])('offers nothing %s', async (_name, answer) => {
  rememberPoints(TOKEN);
  const ask = vi.fn(answer);
  renderWithWords(<PointsChoice redeem={undefined} onChange={vi.fn()} ask={ask} />);
  await waitFor(() => expect(ask).toHaveBeenCalledWith(TOKEN));
  await expect(screen.findByRole('checkbox', {}, { timeout: 100 })).rejects.toThrow();
});

it('asks nothing of a browser that never ordered', () => {
  const ask = vi.fn(points(60));
  renderWithWords(<PointsChoice redeem={undefined} onChange={vi.fn()} ask={ask} />);
  expect(ask).not.toHaveBeenCalled();
});
