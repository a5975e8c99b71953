import { expect, it } from 'vitest';
import { oneOf, withParams } from './address-params.ts';

it('takes known values only', () => {
  expect(oneOf(['ready', 'served'], 'ready')).toBe('ready');
  expect(oneOf(['ready', 'served'], 'eaten')).toBeUndefined();
  expect(oneOf(['ready', 'served'], null)).toBeUndefined();
});

it('changes one part and keeps the others, also of the address it was given', () => {
  const params = new URLSearchParams('channel=sms&location=harbour');
  expect(withParams(params, { channel: undefined, query: 'ana' }).toString()).toBe('location=harbour&query=ana');
  expect(withParams(params, { channel: '' }).toString()).toBe('location=harbour');
  expect(params.toString()).toBe('channel=sms&location=harbour');
});
