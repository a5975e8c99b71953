import { and, desc, eq, gt, isNull, or, schema, sql } from '@tavola/db';
import type { LoyaltyMembers } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';

const SHOWN = 50;

/**
 * Who has points, most first; with a search every guest whose name, phone number or e-mail contains it, also those
 * without points. At most fifty, `more` says whether there are others.
 */
export async function listMembers(ctx: Ctx, { search = '' }: { search?: string | undefined }): Promise<LoyaltyMembers> {
  const { guests, loyaltyAccounts } = schema;
  const wanted = search.trim().toLowerCase();
  const digits = wanted.replace(/[^\d]/g, '');
  const contains = (column: typeof guests.name | typeof guests.phone | typeof guests.email, part: string) =>
    sql`position(${part} in lower(${column})) > 0`;
  const balance = sql<number>`coalesce(${loyaltyAccounts.balance}, 0)`;
  const [rows, settings] = await Promise.all([
    ctx.db
      .select({ guestId: guests.id, name: guests.name, phone: guests.phone, email: guests.email, balance })
      .from(guests)
      .leftJoin(loyaltyAccounts, eq(loyaltyAccounts.guestId, guests.id))
      .where(
        and(
          eq(guests.mode, ctx.actor.mode),
          isNull(guests.erasedAt),
          wanted === ''
            ? gt(loyaltyAccounts.balance, 0)
            : or(
                contains(guests.name, wanted),
                contains(guests.email, wanted),
                digits.length >= 3 ? contains(guests.phone, digits) : undefined,
              ),
        ),
      )
      .orderBy(desc(balance), guests.name, guests.id)
      .limit(SHOWN + 1),
    ctx.settings.get('orders'),
  ]);
  return {
    enabled: settings.loyaltyEnabled,
    earn: settings.loyaltyEarn,
    value: settings.loyaltyValue,
    members: rows.slice(0, SHOWN),
    more: rows.length > SHOWN,
  };
}
