import { eq, schema } from '@tavola/db';
import type { ReviewableVisit } from '@tavola/shared/schemas';
import type { Ctx } from '../kernel/ctx.ts';
import { findVisit } from './find-visit.ts';

/** What the page behind a review link shows before anything is written: where, when, and whether it can be rated. */
export async function getVisit(ctx: Ctx, { token }: { token: string }): Promise<ReviewableVisit> {
  const { reviews } = schema;
  const visit = await findVisit(ctx, token);
  const column = visit.kind === 'order' ? reviews.orderId : reviews.reservationId;
  const rated = await ctx.db.select({ id: reviews.id }).from(reviews).where(eq(column, visit.id));
  const { kind, location, at, isOver } = visit;
  return {
    kind,
    location,
    at: at.toISOString(),
    state: rated.length > 0 ? 'reviewed' : isOver ? 'open' : 'early',
  };
}
