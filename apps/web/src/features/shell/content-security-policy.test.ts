import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.mjs';

const scripts = (policy: string) => policy.split('; ').find((part) => part.startsWith('script-src'));

test('with a nonce no other inline script runs', () => {
  expect(scripts(contentSecurityPolicy('abc'))).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
});

test('without one, inline scripts of the page run but none from another host', () => {
  expect(scripts(contentSecurityPolicy())).toBe("script-src 'self' 'unsafe-inline'");
});

test.each([contentSecurityPolicy(), contentSecurityPolicy('abc')])(
  'nobody may frame us, post from us elsewhere or load plugins',
  (policy) => {
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
  },
);
