import { expect, it } from 'vitest';
import { insertName, nearestName, unknownNames } from './template-names.ts';

const known = new Set(['order.number', 'customer.firstName']);

it('finds names the event does not have, however they are spaced', () => {
  expect(unknownNames('Hi {{ customer.firstName }}, {{order.nr}} {{{x}}} {{}}', known)).toEqual(['order.nr', 'x', '']);
  expect(unknownNames('No braces, {single} and {{order.number}}', known)).toEqual([]);
});

it('offers the name that was probably meant, and none that is far away', () => {
  expect(nearestName('order.nmuber', known)).toBe('order.number');
  expect(nearestName('firstname', known)).toBe('customer.firstName');
  expect(nearestName('weather', known)).toBeUndefined();
});

it('puts a name where the caret is, over what was selected', () => {
  expect(insertName('Hi NAME!', 'customer.firstName', { start: 3, end: 7 })).toEqual({
    text: 'Hi {{customer.firstName}}!',
    caret: 25,
  });
});
