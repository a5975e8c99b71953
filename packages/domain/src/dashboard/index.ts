export * from './get-today.ts';
export * from './service-day.ts';
export * from './watch-today.ts';
