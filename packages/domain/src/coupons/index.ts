export * from './edit-coupons.ts';
