import { newId, schema, sqlState, violatedConstraint } from '@tavola/db';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findOrderByToken } from '../orders/find-order-by-token.ts';
import { isFinal } from '../orders/judge-move.ts';

export interface SubmitReview {
  /** Of the tracking link. */
  token: string;
  rating: number;
  text?: string | undefined;
  /** As shown with the review; the first name of the order when absent. */
  name?: string | undefined;
}

/**
 * Rates a completed order, once, by its tracking link. The review waits for moderation and `review.submitted` is
 * recorded with it. Before the order is complete it is `INVALID_TRANSITION`, a second one is `CONFLICT`.
 */
export async function submitReview(ctx: Ctx, input: SubmitReview): Promise<{ id: string }> {
  const { order, location } = await findOrderByToken(ctx, input.token);
  if (!isFinal(order.status) || order.status === 'cancelled') {
    throw new DomainError('INVALID_TRANSITION', {
      details: { from: order.status, action: 'review', allowedActions: [] },
    });
  }
  const id = newId();
  const createdAt = ctx.clock();
  const name = input.name?.trim() || (order.contactName.split(' ')[0] ?? '');
  try {
    return await commitOnce(ctx, async (tx) => {
      const text = input.text?.trim() ?? '';
      const { rating } = input;
      await tx
        .insert(schema.reviews)
        .values({ id, locationId: order.locationId, orderId: order.id, rating, text, name, createdAt });
      await recordEvent(tx, ctx, 'review.submitted', {
        locationId: order.locationId,
        object: { kind: 'review', id },
        version: 1,
        payload: { review: { id, rating, location: location.slug, orderId: order.id, reservationId: null } },
      });
      return { id };
    });
  } catch (error) {
    if (sqlState(error) !== '23505' || violatedConstraint(error) !== 'reviews_order') throw error;
    throw new DomainError('CONFLICT', { details: { reason: 'already_reviewed' } }, { cause: error });
  }
}
