import { newId, schema } from '@tavola/db';
import type { Role } from '@tavola/shared';
import type { Ctx } from '../kernel/ctx.ts';

/** Rings the staff bell once per key: work was set aside and needs a person. */
export async function alertStaff(
  ctx: Ctx,
  alert: { key: string; role: Role; title: string; body: string; link?: string },
): Promise<void> {
  const { key, role, title, body, link } = alert;
  await ctx.db
    .insert(schema.staffNotifications)
    .values({ id: newId(), effectKey: `alert:${key}`, role, title, body, link: link ?? null, createdAt: ctx.clock() })
    .onConflictDoNothing();
}
