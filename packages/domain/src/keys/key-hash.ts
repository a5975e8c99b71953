import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../kernel/ctx.ts';
import { hmac } from '../kernel/secrets.ts';

/** SHA-256 keyed with the server's pepper: a dump of the database holds no usable key. */
export const hashKey = (secrets: Secrets, text: string): string => hmac(secrets, 'api-keys', text).toString('hex');

export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a, 'hex');
  const right = Buffer.from(b, 'hex');
  return left.length === right.length && timingSafeEqual(left, right);
}
