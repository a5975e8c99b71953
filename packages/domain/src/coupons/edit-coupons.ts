import { and, asc, count, eq, newId, schema, sqlState } from '@tavola/db';
import type { Coupon, SaveCouponInput } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { CouponRow } from './judge-coupon.ts';

const { coupons, couponUses } = schema;

/** Every coupon, by code. */
export async function listCoupons(ctx: Ctx): Promise<Coupon[]> {
  const rows = await ctx.db.select().from(coupons).where(eq(coupons.mode, ctx.actor.mode)).orderBy(asc(coupons.code));
  return rows.map(present);
}

/** Adds or replaces a coupon. Codes are unique whatever their capitals; a limit below the uses so far is `CONFLICT`. */
export async function saveCoupon(ctx: Ctx, input: SaveCouponInput): Promise<Coupon> {
  const { id = newId(), startsAt, endsAt, ...rest } = input;
  const fields = {
    ...rest,
    code: input.code.trim().toUpperCase(),
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
  };
  try {
    return await commitOnce(ctx, async (tx) => {
      const mine = and(eq(coupons.id, id), eq(coupons.mode, ctx.actor.mode));
      const [row] =
        input.id === undefined
          ? await tx
              .insert(coupons)
              .values({ ...fields, id, mode: ctx.actor.mode })
              .returning()
          : await tx.update(coupons).set(fields).where(mine).returning();
      if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'coupon', id } });
      return present(row);
    });
  } catch (error) {
    const state = sqlState(error);
    if (state === '23505') throw new DomainError('CONFLICT', { details: { reason: 'code_taken' } }, { cause: error });
    if (state === '23514')
      throw new DomainError('CONFLICT', { details: { reason: 'limit_below_uses' } }, { cause: error });
    throw error;
  }
}

/** Removes a coupon nobody has used; a used one is switched off instead, so that its orders can be explained. */
export function deleteCoupon(ctx: Ctx, { id }: { id: string }): Promise<{ id: string }> {
  return commitOnce(ctx, async (tx) => {
    const mine = and(eq(coupons.id, id), eq(coupons.mode, ctx.actor.mode));
    const [used] = await tx.select({ rows: count() }).from(couponUses).where(eq(couponUses.couponId, id));
    const [row] =
      used && used.rows > 0
        ? await tx.update(coupons).set({ active: false }).where(mine).returning({ id: coupons.id })
        : await tx.delete(coupons).where(mine).returning({ id: coupons.id });
    if (!row) throw new DomainError('NOT_FOUND', { details: { what: 'coupon', id } });
    return { id };
  });
}

function present(row: CouponRow): Coupon {
  const { mode: _, startsAt, endsAt, orderTypes, ...coupon } = row;
  return {
    ...coupon,
    orderTypes: orderTypes as Coupon['orderTypes'],
    startsAt: startsAt?.toISOString() ?? null,
    endsAt: endsAt?.toISOString() ?? null,
  };
}
