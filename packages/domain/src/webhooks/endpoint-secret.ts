import { randomBytes } from 'node:crypto';
import type { Ctx } from '../kernel/ctx.ts';
import { decryptSecret, encryptSecret } from '../kernel/secrets.ts';

/** A new signing secret in the form the Standard Webhooks libraries take: `whsec_` and 32 random bytes. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export const sealSecret = (ctx: Ctx, endpointId: string, secret: string): string =>
  encryptSecret(ctx.secrets, secret, `webhook.${endpointId}`);

export const openSecret = (ctx: Ctx, endpointId: string, sealed: string): string =>
  decryptSecret(ctx.secrets, sealed, `webhook.${endpointId}`);
