export * from './coupon-uses.ts';
export * from './edit-coupons.ts';
export * from './edit-item-discounts.ts';
