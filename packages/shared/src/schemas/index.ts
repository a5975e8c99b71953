export * from './basics.ts';
export * from './dashboard.ts';
export * from './locations.ts';
export * from './menu.ts';
export * from './orders.ts';
export * from './problem.ts';
export * from './reservations.ts';
export * from './settings.ts';
