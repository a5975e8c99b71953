import type { PlacedOrder, Quote } from '@tavola/shared/schemas';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDraft, parseDraft, quoteRequest, tipAmount } from './checkout-draft.ts';
import { openIntent, type PlaceInput, placeOnce } from './place-intent.ts';
import { priceChanges } from './price-changes.ts';
import { spotsOf } from './problem-spot.ts';

const cart = [{ id: 'l1', itemId: 'bream', quantity: 2, options: [], comment: '' }];

test('a damaged or foreign draft falls back, a type that is not offered too', () => {
  const empty = emptyDraft('pickup');
  expect(parseDraft('{', ['pickup'])).toEqual(empty);
  expect(parseDraft('{"name":7,"tip":"all","type":"delivery"}', ['pickup'])).toEqual(empty);
  expect(parseDraft('{"name":"Ada","tip":{"amount":250}}', ['pickup'])).toEqual({
    ...empty,
    name: 'Ada',
    tip: { amount: 250 },
  });
});

test('a tip follows the server’s subtotal in whole minor units', () => {
  expect(tipAmount({ tip: { percent: 10 } }, 1255)).toBe(126);
  expect(tipAmount({ tip: { amount: 300 } }, 1255)).toBe(300);
});

test('asks with ids and quantities, the address only once it says where', () => {
  const draft = { ...emptyDraft('delivery'), line1: 'Cais 4', postcode: '1200' };
  expect(quoteRequest('harbour', cart, draft, 0, {})).toEqual({
    location: 'harbour',
    type: 'delivery',
    at: 'asap',
    lines: [{ itemId: 'bream', quantity: 2 }],
  });
  expect(quoteRequest('harbour', cart, { ...draft, city: 'Lisbon' }, 200, {})).toMatchObject({
    tip: 200,
    address: { line1: 'Cais 4', city: 'Lisbon', postcode: '1200' },
  });
});

test('refusals stand beside what can be changed', () => {
  expect(spotsOf({ code: 'COUPON_INVALID' })).toEqual(['coupon']);
  expect(spotsOf({ code: 'OUT_OF_STOCK', details: { itemId: 'bream' } })).toEqual(['item:bream']);
  expect(spotsOf({ code: 'LOCATION_CLOSED' })).toEqual(['when']);
  expect(spotsOf({ code: 'BUSY' })).toEqual(['form']);
  const issues = [
    { path: 'contact.phone', message: '' },
    { path: 'address.line1', message: '' },
    { path: 'contact.phone', message: '' },
    { path: 'quote', message: '' },
  ];
  expect(spotsOf({ code: 'VALIDATION_FAILED', details: { issues } })).toEqual(['phone', 'address', 'form']);
});

test('names the lines whose price moved', () => {
  const priced = (amounts: number[]) =>
    ({
      lines: amounts.map((amount, at) => ({
        itemId: `i${at}`,
        name: `Dish ${at}`,
        total: { amount, currency: 'EUR' },
      })),
      totals: { total: amounts.reduce((sum, amount) => sum + amount, 0) },
    }) as Quote;
  expect(priceChanges(priced([1000, 500]), priced([1200, 500]))).toEqual({
    lines: [{ name: 'Dish 0', before: 1000, after: 1200 }],
    total: [1500, 1700],
  });
});

const order: PlaceInput = { quote: 'signed', contact: { name: 'Ada' }, payment: { method: 'counter' } };
const problem = (code: string, retryable: boolean) =>
  Object.assign(new Error(code), { data: { problem: { code, retryable } } });
const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
});

test('an order whose answer was lost is sent again under the same key, even after a reload', async () => {
  const keys: string[] = [];
  const lost = async (_: PlaceInput, key: string) => {
    keys.push(key);
    throw new TypeError('Failed to fetch');
  };
  await expect(placeOnce('harbour', order, lost)).rejects.toThrow('Failed to fetch');
  const open = openIntent('harbour');
  expect(open?.input).toEqual(order);
  await expect(placeOnce('harbour', open?.input ?? order, lost)).rejects.toThrow();
  expect(keys[1]).toBe(keys[0]);
});

test('another order waits until the fate of the first is known', async () => {
  const sent: string[] = [];
  let answer: () => Promise<PlacedOrder> = async () => Promise.reject(new TypeError('Failed to fetch'));
  const send = async (input: PlaceInput) => {
    sent.push(input.quote);
    return answer();
  };
  await expect(placeOnce('harbour', order, send)).rejects.toThrow('Failed to fetch');
  answer = () => Promise.reject(problem('BUSY', true));
  await expect(placeOnce('harbour', { ...order, quote: 'newer' }, send)).rejects.toThrow('BUSY');
  answer = () => Promise.reject(problem('PRICE_CHANGED', false));
  await expect(placeOnce('harbour', { ...order, quote: 'newer' }, send)).rejects.toThrow('PRICE_CHANGED');
  expect(sent).toEqual(['signed', 'signed', 'signed', 'newer']);
});

test('an order that was turned away keeps its key, and holds no other one up', async () => {
  const keys: string[] = [];
  const busy = async (_: PlaceInput, key: string) => {
    keys.push(key);
    throw problem('BUSY', true);
  };
  await expect(placeOnce('harbour', order, busy)).rejects.toThrow('BUSY');
  await expect(placeOnce('harbour', order, busy)).rejects.toThrow('BUSY');
  expect(keys[1]).toBe(keys[0]);
  expect(openIntent('harbour')?.untouched).toBe(true);
  await expect(placeOnce('harbour', { ...order, quote: 'newer' }, busy)).rejects.toThrow('BUSY');
  expect(keys).toHaveLength(3);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a refusal ends the intent, and another order has another key', async () => {
  const keys: string[] = [];
  const refuse = async (_: PlaceInput, key: string) => {
    keys.push(key);
    throw problem('PRICE_CHANGED', false);
  };
  await expect(placeOnce('harbour', order, refuse)).rejects.toThrow('PRICE_CHANGED');
  expect(openIntent('harbour')).toBeUndefined();
  await expect(placeOnce('harbour', { ...order, quote: 'newer' }, refuse)).rejects.toThrow('PRICE_CHANGED');
  expect(new Set(keys).size).toBe(2);
});
