import { expect, test } from 'vitest';
import { secretsFrom } from '../kernel/secrets.ts';
import { callerOf } from './caller-of.ts';

const secrets = secretsFrom('a secret that only tests use');
const of = (address: string) => callerOf(secrets, address);

test('stands for an address without showing it', () => {
  expect(of('203.0.113.7')).toBe(of('203.0.113.7'));
  expect(of('203.0.113.7')).toBe(of('::ffff:203.0.113.7'));
  expect(of('203.0.113.7')).not.toBe(of('203.0.113.8'));
  expect(of('203.0.113.7')).not.toContain('203');
  expect(of('203.0.113.7')).not.toBe(callerOf(secretsFrom('another secret, also for tests'), '203.0.113.7'));
});

test('one IPv6 client is one caller, whichever of its addresses it uses', () => {
  expect(of('2001:db8:1:2::1')).toBe(of('2001:db8:1:2:ffff:ffff:ffff:ffff'));
  expect(of('2001:db8:1:2::1')).not.toBe(of('2001:db8:1:3::1'));
});

test('what is no address still counts as one', () => {
  expect(of('unknown')).toBe(of('unknown'));
});
