export * from './coupon-uses.ts';
export * from './edit-coupons.ts';
