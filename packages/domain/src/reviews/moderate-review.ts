import { and, eq, schema } from '@tavola/db';
import type { Review } from '@tavola/shared/schemas';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { requireLocationAccess } from '../locations/find-location.ts';
import { present } from './list-reviews.ts';

/** Publishes or rejects a review and answers it; null takes the answer back, absent keeps it. */
export function moderateReview(
  ctx: Ctx,
  input: { id: string; state: 'published' | 'rejected'; reply?: string | null | undefined },
): Promise<Review> {
  const { reviews, locations } = schema;
  return commitOnce(ctx, async (tx) => {
    const [found] = await tx
      .select({ review: reviews, location: locations.slug })
      .from(reviews)
      .innerJoin(locations, eq(locations.id, reviews.locationId))
      .where(and(eq(reviews.id, input.id), eq(locations.mode, ctx.actor.mode)))
      .for('update', { of: reviews });
    const sought = { what: 'review', id: input.id };
    if (!found) throw new DomainError('NOT_FOUND', { details: sought });
    requireLocationAccess(ctx, found.review.locationId, sought);
    const changes = { state: input.state, ...(input.reply === undefined ? {} : { reply: input.reply }) };
    await tx.update(reviews).set(changes).where(eq(reviews.id, input.id));
    return present({ ...found.review, ...changes }, found.location);
  });
}
