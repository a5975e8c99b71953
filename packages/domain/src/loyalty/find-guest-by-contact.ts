import { and, asc, eq, isNull, or, schema } from '@tavola/db';
import type { Contact } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';

/** The oldest profile with this phone number or e-mail. */
export async function findGuestByContact(
  ctx: Ctx,
  { phone, email }: Pick<Contact, 'phone' | 'email'>,
): Promise<string | null> {
  const { guests } = schema;
  if (!phone && !email) return null;
  const [row] = await ctx.db
    .select({ id: guests.id })
    .from(guests)
    .where(
      and(
        eq(guests.mode, ctx.actor.mode),
        isNull(guests.erasedAt),
        or(phone ? eq(guests.phone, phone) : undefined, email ? eq(guests.email, email.toLowerCase()) : undefined),
      ),
    )
    .orderBy(asc(guests.createdAt))
    .limit(1);
  return row?.id ?? null;
}
