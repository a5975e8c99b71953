import { expect, test } from 'vitest';
import {
  addLine,
  type Cart,
  countPortions,
  EMPTY_CART,
  parseCart,
  replaceLine,
  setQuantity,
  wireLines,
} from './cart.ts';

let counter = 0;
const newId = () => `line-${++counter}`;
const bream = { itemId: 'bream', quantity: 1, options: [{ valueId: 'fries', quantity: 1 }], comment: '' };

test('the same dish with the same choices joins its line, another choice does not', () => {
  let cart: Cart = addLine(EMPTY_CART, bream, newId);
  cart = addLine(cart, { ...bream, quantity: 2 }, newId);
  cart = addLine(cart, { ...bream, options: [{ valueId: 'leaves', quantity: 1 }] }, newId);
  cart = addLine(cart, { ...bream, comment: 'no salt' }, newId);
  expect(cart.map(({ quantity }) => quantity)).toEqual([3, 1, 1]);
  expect(countPortions(cart)).toBe(5);
});

test('a quantity of none removes the line, and none exceeds what the kitchen takes', () => {
  const cart = addLine(EMPTY_CART, bream, newId);
  const id = cart[0]?.id ?? '';
  expect(setQuantity(cart, id, 0)).toEqual([]);
  expect(setQuantity(cart, id, 400)[0]?.quantity).toBe(99);
});

test('a full cart comes back as it was, and still takes more of what is in it', () => {
  let cart: Cart = EMPTY_CART;
  for (let dish = 0; dish < 60; dish += 1) cart = addLine(cart, { ...bream, itemId: `dish-${dish}` }, newId);
  expect(addLine(cart, bream, newId)).toBe(cart);
  expect(addLine(cart, { ...bream, itemId: 'dish-7' }, newId)[7]?.quantity).toBe(2);
});

test('a changed line keeps its place', () => {
  const cart = addLine(addLine(EMPTY_CART, bream, newId), { ...bream, itemId: 'tart' }, newId);
  const first = cart[0];
  if (!first) throw new Error('the cart is empty');
  expect(replaceLine(cart, { ...first, comment: 'crisp' }).map(({ comment }) => comment)).toEqual(['crisp', '']);
});

test('sends ids and quantities only', () => {
  const cart = addLine(EMPTY_CART, { ...bream, comment: 'crisp' }, newId);
  expect(wireLines(cart)).toEqual([{ itemId: 'bream', quantity: 1, options: bream.options, comment: 'crisp' }]);
});

test.each(['', 'null', '{"a":1}', '[{"itemId":1}]', 'not json'])('a damaged store (%s) is an empty cart', (text) => {
  expect(parseCart(text)).toEqual([]);
});

test('a stored cart comes back as it was', () => {
  const cart = addLine(EMPTY_CART, bream, newId);
  expect(parseCart(JSON.stringify(cart))).toEqual(cart);
});
