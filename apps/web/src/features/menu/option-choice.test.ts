import type { MenuItem } from '@tavola/shared/schemas';
import { expect, test } from 'vitest';
import {
  chosenOptions,
  fromPrice,
  type MenuOption,
  pick,
  requiredFirst,
  shownPrice,
  startingChoice,
  unmetOptions,
} from './option-choice.ts';

const value = (id: string, amount = 0, rest: Partial<MenuOption['values'][number]> = {}) => ({
  id,
  name: id,
  price: { amount, currency: 'EUR' },
  available: true,
  default: false,
  ...rest,
});
const cooking: MenuOption = {
  id: 'cooking',
  name: 'Cooking',
  kind: 'single',
  required: true,
  min: 1,
  max: 1,
  values: [value('rare'), value('medium', 0, { default: true })],
};
const extras: MenuOption = {
  id: 'extras',
  name: 'Extras',
  kind: 'multiple',
  required: false,
  min: 0,
  max: 2,
  values: [value('bacon', 220), value('egg', 160), value('cheese', 180)],
};
const oysters: MenuOption = {
  id: 'oysters',
  name: 'More',
  kind: 'quantity',
  required: false,
  min: 0,
  max: 3,
  values: [value('plain', 350)],
};
const dish = (options: MenuOption[]): Pick<MenuItem, 'price' | 'options'> => ({
  price: { amount: 1200, currency: 'EUR' },
  options,
});

test('starts with the defaults that are available', () => {
  expect(startingChoice([cooking, extras])).toEqual({ medium: 1 });
  const gone = { ...cooking, values: [value('rare'), value('medium', 0, { default: true, available: false })] };
  expect(startingChoice([gone])).toEqual({});
});

test('a single group swaps, and leaves other groups alone', () => {
  expect(pick(cooking, { medium: 1, bacon: 1 }, 'rare', 1)).toEqual({ rare: 1, bacon: 1 });
});

test('a multiple group stops at its maximum', () => {
  const two = pick(extras, pick(extras, {}, 'bacon', 1), 'egg', 1);
  expect(pick(extras, two, 'cheese', 1)).toEqual(two);
  expect(pick(extras, two, 'bacon', 0)).toEqual({ egg: 1 });
});

test('a quantity group counts portions', () => {
  expect(pick(oysters, {}, 'plain', 9)).toEqual({ plain: 3 });
});

test('names the groups that still ask for something', () => {
  expect(unmetOptions([extras, cooking], {})).toEqual([cooking]);
  expect(unmetOptions([extras, cooking], { rare: 1 })).toEqual([]);
});

test('required groups come first', () => {
  expect(requiredFirst([extras, cooking, oysters]).map(({ id }) => id)).toEqual(['cooking', 'extras', 'oysters']);
});

test('the shown price adds what was picked', () => {
  expect(shownPrice(dish([cooking, extras, oysters]), { rare: 1, bacon: 1, plain: 2 })).toBe(1200 + 220 + 700);
});

test('the shown price is that of the offer on the dish, and never below nothing', () => {
  const offer = { name: 'Early', price: { amount: 900, currency: 'EUR' } };
  expect(shownPrice({ ...dish([cooking, extras]), discount: offer }, { rare: 1, bacon: 1 })).toBe(900 + 220);
  const less = { ...cooking, values: [value('small', -1000)] };
  expect(shownPrice({ ...dish([less]), discount: offer }, { small: 1 })).toBe(0);
});

test('says "from" only when a required choice can cost more', () => {
  expect(fromPrice(dish([cooking, extras]))).toEqual({ amount: 1200, from: false });
  const size: MenuOption = { ...cooking, values: [value('glass', 0), value('bottle', 2400)] };
  expect(fromPrice(dish([size]))).toEqual({ amount: 1200, from: true });
  const dearest: MenuOption = { ...cooking, values: [value('glass', 300), value('bottle', 2400)] };
  expect(fromPrice(dish([dearest]))).toEqual({ amount: 1500, from: true });
});

test('writes the choice as ids and quantities', () => {
  expect(chosenOptions({ rare: 1, plain: 2 })).toEqual([
    { valueId: 'rare', quantity: 1 },
    { valueId: 'plain', quantity: 2 },
  ]);
});
