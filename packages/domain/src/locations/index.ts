export * from './find-location.ts';
export * from './get-location.ts';
export * from './get-order-hours.ts';
export * from './list-locations.ts';
export * from './pause-location.ts';
export * from './save-order-hours.ts';
export * from './update-location.ts';
