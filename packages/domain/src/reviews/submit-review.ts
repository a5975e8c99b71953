import { newId, schema, sqlState, violatedConstraint } from '@tavola/db';
import { recordEvent } from '../events/record-event.ts';
import { commitOnce } from '../kernel/commit-once.ts';
import type { Ctx } from '../kernel/ctx.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { findVisit } from './find-visit.ts';

export interface SubmitReview {
  /** Of the review link, or of an order's tracking link. */
  token: string;
  rating: number;
  text?: string | undefined;
  /** As shown with the review; the guest's first name when absent. */
  name?: string | undefined;
}

/**
 * Rates a completed order or visit, once, by its link. The review waits for moderation and `review.submitted` is
 * recorded with it. Before it is complete it is `INVALID_TRANSITION`, a second one is `CONFLICT`.
 */
export async function submitReview(ctx: Ctx, input: SubmitReview): Promise<{ id: string }> {
  const visit = await findVisit(ctx, input.token);
  if (!visit.isOver) {
    throw new DomainError('INVALID_TRANSITION', {
      details: { from: visit.status, action: 'review', allowedActions: [] },
    });
  }
  const id = newId();
  const createdAt = ctx.clock();
  const name = input.name?.trim() || (visit.guestName.split(' ')[0] ?? '');
  const orderId = visit.kind === 'order' ? visit.id : null;
  const reservationId = visit.kind === 'reservation' ? visit.id : null;
  const { locationId, location } = visit;
  try {
    return await commitOnce(ctx, async (tx) => {
      const text = input.text?.trim() ?? '';
      const { rating } = input;
      await tx.insert(schema.reviews).values({ id, locationId, orderId, reservationId, rating, text, name, createdAt });
      await recordEvent(tx, ctx, 'review.submitted', {
        locationId,
        object: { kind: 'review', id },
        version: 1,
        payload: { review: { id, rating, location, orderId, reservationId } },
      });
      return { id };
    });
  } catch (error) {
    const constraint = violatedConstraint(error) ?? '';
    if (sqlState(error) !== '23505' || !['reviews_order', 'reviews_reservation'].includes(constraint)) throw error;
    throw new DomainError('CONFLICT', { details: { reason: 'already_reviewed' } }, { cause: error });
  }
}
