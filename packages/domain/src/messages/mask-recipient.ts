import type { Ctx } from '../kernel/ctx.ts';

/** The address as this reader may see it: whole with `guests:read`, otherwise only enough to tell two apart. */
export function maskRecipient(ctx: Ctx, recipient: string): string {
  if (ctx.actor.permissions.has('guests:read')) return recipient;
  const [name = '', domain] = recipient.split('@');
  return domain ? `${name.slice(0, 1)}••••@${domain}` : `••••${recipient.slice(-2)}`;
}
