export * from './get-visit.ts';
export { listReviews, listReviewsForModeration } from './list-reviews.ts';
export * from './moderate-review.ts';
export * from './submit-review.ts';
