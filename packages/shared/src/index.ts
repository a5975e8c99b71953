export * from './access.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './locales.ts';
export * from './menu.ts';
export * from './orders.ts';
export * from './reservations.ts';
export * from './settings.ts';
