import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptSecret, encryptSecret, readToken, secretsFrom, signToken } from './secrets.ts';

const secrets = secretsFrom('one installation');

describe('stored secrets', () => {
  it('come back as they were, and never twice in the same form', () => {
    fc.assert(
      fc.property(fc.string(), (plain) => {
        const sealed = encryptSecret(secrets, plain, 'mail.smtpPassword');
        expect(decryptSecret(secrets, sealed, 'mail.smtpPassword')).toBe(plain);
        expect(encryptSecret(secrets, plain, 'mail.smtpPassword')).not.toBe(sealed);
      }),
      { numRuns: 50 },
    );
  });

  it('cannot be moved to another field or another installation', () => {
    const sealed = encryptSecret(secrets, 'hunter2', 'mail.smtpPassword');
    expect(() => decryptSecret(secrets, sealed, 'mail.resendApiKey')).toThrow();
    expect(() => decryptSecret(secretsFrom('another'), sealed, 'mail.smtpPassword')).toThrow();
  });
});

describe('signed tokens', () => {
  it('carry their payload for their own purpose only', () => {
    const token = signToken(secrets, 'manage', { id: 'r1', v: 1 });
    expect(readToken(secrets, 'manage', token)).toEqual({ id: 'r1', v: 1 });
    expect(readToken(secrets, 'quote', token)).toBeUndefined();
    expect(readToken(secretsFrom('another'), 'manage', token)).toBeUndefined();
  });

  it('are worthless after any change', () => {
    const token = signToken(secrets, 'manage', { id: 'r1' });
    for (let at = 0; at < token.length; at += 1) {
      const flipped = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      const read = readToken(secrets, 'manage', flipped);
      expect(read === undefined || JSON.stringify(read) === '{"id":"r1"}').toBe(true);
      if (at < token.indexOf('.')) expect(read).toBeUndefined();
    }
  });
});
