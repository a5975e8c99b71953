import type { Quote, QuoteInput } from '@tavola/shared/schemas';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useQuote } from './use-quote.ts';

const cart = (quantity: number): QuoteInput => ({
  location: 'harbour',
  type: 'pickup',
  at: 'asap',
  lines: [{ itemId: '0190f6a0-0000-7000-8000-000000000001', quantity }],
});
const settle = () => act(() => vi.advanceTimersByTimeAsync(1_000));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the price of a cart that was changed meanwhile is not shown', async () => {
  const answers: ((quote: Quote) => void)[] = [];
  const ask = vi.fn(() => new Promise<Quote>((answer) => answers.push(answer)));
  const { result, rerender } = renderHook(({ input }) => useQuote(input, ask, 0), {
    initialProps: { input: cart(1) },
  });
  await settle();
  rerender({ input: cart(2) });
  await act(async () => answers[0]?.({ quote: 'of one' } as Quote));
  expect(result.current).toMatchObject({ quote: undefined, asking: true });
  await settle();
  await act(async () => answers[1]?.({ quote: 'of two' } as Quote));
  expect(result.current).toMatchObject({ quote: { quote: 'of two' }, asking: false });
});
