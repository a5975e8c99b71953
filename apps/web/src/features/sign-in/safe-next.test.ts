import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test('a path of this site is kept with its query', () => {
  expect(safeNext('/kitchen?location=hudson')).toBe('/kitchen?location=hudson');
});

test.each([
  undefined,
  ['/kitchen'],
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/kitchen/..//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  '',
])('%j leads to the dashboard instead', (wanted) => {
  expect(safeNext(wanted)).toBe('/dashboard');
});
