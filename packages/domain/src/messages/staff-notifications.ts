import { and, count, desc, eq, inArray, isNull, or, type SQL, schema } from '@tavola/db';
import type { StaffNotification } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { after, nextCursor } from '../operations/keyset.ts';

/** The bell: what concerns the actor's role and locations, newest first, with the number not yet read. */
export async function listNotifications(
  ctx: Ctx,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<{ items: StaffNotification[]; nextCursor: string | null; unread: number }> {
  const { staffNotifications: notifications } = schema;
  const mine = await addressed(ctx);
  const [rows, [unread]] = await Promise.all([
    ctx.db
      .select()
      .from(notifications)
      .where(and(mine, after(cursor, notifications.createdAt, notifications.id)))
      .orderBy(desc(notifications.createdAt), desc(notifications.id))
      .limit(limit + 1),
    ctx.db
      .select({ number: count() })
      .from(notifications)
      .where(and(mine, isNull(notifications.readAt))),
  ]);
  return {
    items: rows.slice(0, limit).map(({ id, title, body, link, createdAt, readAt }) => ({
      id,
      title,
      body,
      link,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    nextCursor: nextCursor(rows, limit, (row) => [row.createdAt, row.id]),
    unread: unread?.number ?? 0,
  };
}

/** Marks the given notices, or all of the actor's, as read. A notice is read once somebody of its role has read it. */
export async function readNotifications(
  ctx: Ctx,
  { ids }: { ids?: string[] | undefined },
): Promise<{ unread: number }> {
  const { staffNotifications: notifications } = schema;
  const mine = await addressed(ctx);
  return commitOnce(ctx, async (tx) => {
    await tx
      .update(notifications)
      .set({ readAt: ctx.clock() })
      .where(and(mine, isNull(notifications.readAt), ids ? inArray(notifications.id, ids) : undefined));
    const [left] = await tx
      .select({ number: count() })
      .from(notifications)
      .where(and(mine, isNull(notifications.readAt)));
    return { unread: left?.number ?? 0 };
  });
}

async function addressed(ctx: Ctx): Promise<SQL | undefined> {
  const { staff, staffNotifications: notifications } = schema;
  const { actor } = ctx;
  if (actor.kind !== 'staff' || actor.id === null) throw new DomainError('FORBIDDEN');
  const [member] = await ctx.db.select({ role: staff.role }).from(staff).where(eq(staff.id, actor.id));
  if (!member) throw new DomainError('FORBIDDEN');
  const place = actor.locationIds
    ? or(isNull(notifications.locationId), inArray(notifications.locationId, [...actor.locationIds]))
    : undefined;
  const roles = member.role === 'super_admin' ? ['super_admin', 'manager'] : [member.role];
  return and(or(isNull(notifications.role), inArray(notifications.role, roles)), place);
}
