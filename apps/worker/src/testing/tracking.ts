import { createHash } from 'node:crypto';
import { type Ctx, hmac } from '@tavola/domain';

/** The tracking link's token as the product derives it, so that test orders have a link that works. */
export const trackingOf = (ctx: Ctx, orderId: string): string =>
  hmac(ctx.secrets, 'tracking', orderId).subarray(0, 24).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
