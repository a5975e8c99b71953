import { type Db, eq, schema } from '@tavola/db';
import type { Channel } from '@tavola/shared';

/** Whether the kill switch of this channel is on, asked of the database. */
export async function isChannelBlocked(db: Db, channel: Channel): Promise<boolean> {
  const { blockedChannels } = schema;
  const rows = await db
    .select({ channel: blockedChannels.channel })
    .from(blockedChannels)
    .where(eq(blockedChannels.channel, channel));
  return rows.length > 0;
}
