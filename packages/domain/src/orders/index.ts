export * from './cancel-order.ts';
export * from './get-order.ts';
export * from './list-orders.ts';
export * from './move-order.ts';
export * from './place-order.ts';
export * from './quote-order.ts';
export * from './track-order.ts';
export * from './watch-order.ts';
