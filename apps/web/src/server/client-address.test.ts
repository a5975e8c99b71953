import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const of = (forwarded?: string) => clientAddress(new Headers(forwarded ? { 'x-forwarded-for': forwarded } : {}));

test('is who connected, when nobody stands between', () => {
  expect(of('203.0.113.7')).toBe('203.0.113.7');
});

test('is whom the declared proxy named, not what the client claimed further left', () => {
  expect(of('198.51.100.1, 203.0.113.7, 10.0.0.2')).toBe('203.0.113.7');
});

test('is one and the same for all without an address', () => {
  expect(of()).toBe('unknown');
});
