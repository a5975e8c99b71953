import { renderHook } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNow } from './use-now.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('moves at once with the news, so that a new ticket does not wait for the next tick', () => {
  const { result, rerender } = renderHook(({ news }) => useNow(0, news), { initialProps: { news: 'first' } });
  vi.setSystemTime(1_001_200);
  rerender({ news: 'a ticket fired at 1 001 100' });
  expect(result.current).toBe(1_001_200);
});

test('moves by itself every five seconds, on the server’s clock', () => {
  const { result } = renderHook(() => useNow(250, 'nothing new'));
  act(() => vi.advanceTimersByTime(5_000));
  expect(result.current).toBe(1_005_250);
});
