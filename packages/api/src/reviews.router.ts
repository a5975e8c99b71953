import { getVisit, listReviews, listReviewsForModeration, moderateReview, submitReview } from '@tavola/domain';
import {
  listReviewsInput,
  listReviewsOutput,
  moderateReviewInput,
  moderationListInput,
  moderationListOutput,
  reviewableVisitSchema,
  reviewSchema,
  reviewTokenInput,
  submitReviewInput,
  submitReviewOutput,
} from '@tavola/shared/schemas';
import { oncePerKey, procedure, router } from './trpc.ts';

export const reviewsRouter = router({
  visit: procedure({ permission: null, keys: false })
    .input(reviewTokenInput)
    .output(reviewableVisitSchema)
    .query(({ ctx, input }) => getVisit(ctx.domain, input)),

  submit: procedure({ permission: null, keys: false })
    .input(submitReviewInput)
    .output(submitReviewOutput)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => submitReview(ctx.domain, input)),

  list: procedure({ permission: null })
    .input(listReviewsInput)
    .output(listReviewsOutput)
    .query(({ ctx, input }) => listReviews(ctx.domain, input)),

  listForModeration: procedure({ permission: 'guests:manage', keys: false })
    .input(moderationListInput)
    .output(moderationListOutput)
    .query(({ ctx, input }) => listReviewsForModeration(ctx.domain, input)),

  moderate: procedure({ permission: 'guests:manage', keys: false })
    .input(moderateReviewInput)
    .output(reviewSchema)
    .use(oncePerKey)
    .mutation(({ ctx, input }) => moderateReview(ctx.domain, input)),
});
