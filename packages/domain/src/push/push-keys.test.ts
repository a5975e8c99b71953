import { createECDH } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { secretsFrom } from '../kernel/secrets.ts';
import { isPushKey, pushKeys } from './push-keys.ts';

const secrets = secretsFrom('a secret of the server');
const none = { publicKey: undefined, privateKey: undefined };
const another = () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const short = pair.getPrivateKey();
  // Node leaves out the zeros a number begins with; a key always has its 32 bytes.
  const privateKey = Buffer.concat([Buffer.alloc(32 - short.length), short]).toString('base64url');
  return { publicKey: pair.getPublicKey('base64url'), privateKey };
};

describe('the key pair push services know the server by', () => {
  it('is the same in every process of an installation, and another in another one', () => {
    expect(pushKeys(secretsFrom('a secret of the server'), none)).toEqual(pushKeys(secrets, none));
    expect(pushKeys(secretsFrom('a different secret'), none)).not.toEqual(pushKeys(secrets, none));
  });

  it('is the one of the environment when there is one, with or without its public half', () => {
    const own = another();
    expect(pushKeys(secrets, own)).toEqual(own);
    expect(pushKeys(secrets, { ...own, publicKey: undefined })).toEqual(own);
  });

  it('is refused rather than guessed when the halves do not belong together or cannot be read', () => {
    const [one, two] = [another(), another()];
    expect(() => pushKeys(secrets, { ...one, publicKey: two.publicKey })).toThrow('does not belong');
    expect(() => pushKeys(secrets, { ...none, publicKey: one.publicKey })).toThrow('without VAPID_PRIVATE_KEY');
    expect(() => pushKeys(secrets, { ...none, privateKey: 'c2hvcnQ' })).toThrow('not a key of 32 bytes');
  });
});

it('takes as a browser’s key only a point of the curve', () => {
  expect(isPushKey(another().publicKey)).toBe(true);
  expect(isPushKey('A'.repeat(87))).toBe(false);
  expect(isPushKey(Buffer.alloc(65, 4).toString('base64url'))).toBe(false);
});
