import { eq, schema } from '@tavola/db';
import type { BlockChannelInput } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { auditKey } from './audit-key.ts';

/** Kill switch: while a channel is blocked, every key of it is refused, whatever it may do otherwise. A channel serves all locations, so it is for those who may touch them all. */
export async function blockChannel(
  ctx: Ctx,
  input: BlockChannelInput,
): Promise<{ channel: BlockChannelInput['channel']; blocked: boolean }> {
  if (ctx.actor.locationIds !== null) throw new DomainError('FORBIDDEN');
  const { blockedChannels } = schema;
  const result = await commitOnce(ctx, async (tx) => {
    if (input.blocked) {
      await tx
        .insert(blockedChannels)
        .values({ channel: input.channel, reason: input.reason ?? '' })
        .onConflictDoUpdate({ target: blockedChannels.channel, set: { reason: input.reason ?? '' } });
    } else {
      await tx.delete(blockedChannels).where(eq(blockedChannels.channel, input.channel));
    }
    await auditKey(tx, ctx, 'keys.blockChannel', input.channel, { after: { ...input } });
    return { channel: input.channel, blocked: input.blocked };
  });
  ctx.ring('sessions');
  return result;
}
