import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './ctx.ts';

/** Derives one 256-bit key per purpose from the server secret (HKDF-SHA256, RFC 5869). */
export function secretsFrom(secret: string): Secrets {
  const derived = new Map<string, Buffer>();
  return {
    derive(purpose) {
      const known = derived.get(purpose);
      if (known) return known;
      const key = Buffer.from(hkdfSync('sha256', secret, 'tavola', purpose, 32));
      derived.set(purpose, key);
      return key;
    },
  };
}

/** AES-256-GCM with a random nonce; `context` is bound in, so a value cannot be moved to another field. */
export function encryptSecret(secrets: Secrets, plain: string, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secrets.derive('settings'), nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Reverses {@link encryptSecret}; throws when the text, key or context is not the one it was made with. */
export function decryptSecret(secrets: Secrets, sealed: string, context: string): string {
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', secrets.derive('settings'), bytes.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

export function hmac(secrets: Secrets, purpose: string, text: string): Buffer {
  return createHmac('sha256', secrets.derive(purpose)).update(text).digest();
}

/** Signs `payload` for one purpose as `<base64url json>.<base64url mac>`. */
export function signToken(secrets: Secrets, purpose: string, payload: unknown): string {
  const body = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${body}.${hmac(secrets, purpose, body).toString('base64url')}`;
}

/** The payload of a token made by {@link signToken} for the same purpose, or undefined for anything else. */
export function readToken(secrets: Secrets, purpose: string, token: string): unknown {
  const [body, mac, ...rest] = token.split('.');
  if (!body || !mac || rest.length > 0) return undefined;
  // As text: base64url leaves spare bits in the last letter, so other letters decode to the same bytes.
  const expected = Buffer.from(hmac(secrets, purpose, body).toString('base64url'));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
