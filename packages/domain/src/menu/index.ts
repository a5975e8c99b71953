export * from './get-menu.ts';
export * from './read-menu.ts';
