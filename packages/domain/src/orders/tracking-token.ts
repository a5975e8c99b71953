import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '../kernel/ctx.ts';
import { hmac } from '../kernel/secrets.ts';

/** The unguessable token of an order's link: derived, so that a mail sent later can hold the same link. */
export const trackingToken = (secrets: Secrets, orderId: string): string =>
  hmac(secrets, 'tracking', orderId).subarray(0, 24).toString('base64url');

/** 192 random bits for orders that never get a mail. */
export const newTrackingToken = (): string => randomBytes(24).toString('base64url');

/** The database knows only this; the token itself is in the diner's link. */
export const hashTrackingToken = (token: string): string => createHash('sha256').update(token).digest('hex');
