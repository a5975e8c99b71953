export * from './dashboard/index.ts';
export * from './events/index.ts';
export * from './identity/index.ts';
export * from './kernel/index.ts';
export * from './locations/index.ts';
export * from './menu/index.ts';
export * from './settings/index.ts';
