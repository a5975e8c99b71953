import { createECDH } from 'node:crypto';
import type { Ctx, Secrets } from '../kernel/ctx.ts';
import { keysOfEnvironment } from './env.ts';

/** The key pair this server shows to push services (RFC 8292), in base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

const CURVE = 'prime256v1';
const KEY_BYTES = 32;

/**
 * The pair of `VAPID_PUBLIC_KEY` and `VAPID_PRIVATE_KEY`, otherwise one derived from the server secret: every process
 * has the same one from its first moment, and nothing is stored. Browsers subscribe to one pair, so it must not change
 * while they follow something. Throws when the given keys do not belong together.
 */
export function pushKeys(secrets: Secrets, given = keysOfEnvironment()): PushKeys {
  if (!given.privateKey) {
    if (given.publicKey) throw new Error('VAPID_PUBLIC_KEY is set without VAPID_PRIVATE_KEY');
    return pairOf(secrets.derive('push'));
  }
  const pair = pairOf(Buffer.from(given.privateKey, 'base64url'));
  if (given.publicKey && given.publicKey.replace(/=+$/, '') !== pair.publicKey) {
    throw new Error('VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY');
  }
  return pair;
}

function pairOf(secret: Buffer): PushKeys {
  const pair = createECDH(CURVE);
  try {
    if (secret.length !== KEY_BYTES) throw new Error(`it has ${secret.length} bytes`);
    pair.setPrivateKey(secret);
  } catch (cause) {
    throw new Error('VAPID_PRIVATE_KEY is not a key of 32 bytes in base64url', { cause });
  }
  return { publicKey: pair.getPublicKey('base64url'), privateKey: secret.toString('base64url') };
}

/** What a page needs to ask its browser for a subscription. */
export const getPushKey = (ctx: Ctx): { publicKey: string } => ({ publicKey: pushKeys(ctx.secrets).publicKey });

/** Whether a browser's key is a point of the curve; anything else could never be written to. */
export function isPushKey(p256dh: string): boolean {
  try {
    const pair = createECDH(CURVE);
    pair.generateKeys();
    pair.computeSecret(Buffer.from(p256dh, 'base64url'));
    return true;
  } catch {
    return false;
  }
}
