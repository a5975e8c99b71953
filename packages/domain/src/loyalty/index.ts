export * from './adjust-points.ts';
export { getLoyaltyAccount, getPoints } from './get-points.ts';
export * from './list-members.ts';
