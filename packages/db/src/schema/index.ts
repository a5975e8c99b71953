export * from './events.ts';
export * from './guests.ts';
export * from './identity.ts';
export * from './locations.ts';
export * from './menu.ts';
export * from './orders.ts';
export * from './reservations.ts';
export * from './webhooks.ts';
