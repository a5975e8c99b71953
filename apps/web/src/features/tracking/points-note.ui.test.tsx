import { afterEach, expect, it } from 'vitest';
import { renderWithWords } from '@/testing/render-with-words.tsx';
import { pointsToken, rememberPoints } from '../cart/points-token.ts';
import { PointsNote } from './points-note.tsx';

afterEach(() => localStorage.clear());

it('remembers a link that gives a right to points, and keeps the earlier one while an order is under way', () => {
  const points = (balance: number) => ({ enabled: true, balance, value: { amount: 1, currency: 'EUR' } });
  rememberPoints('the link of an earlier order');
  renderWithWords(<PointsNote token="the link of an order under way" points={points(0)} />);
  expect(pointsToken()).toBe('the link of an earlier order');
  renderWithWords(<PointsNote token="the link of a complete order" points={points(60)} />);
  expect(pointsToken()).toBe('the link of a complete order');
});
