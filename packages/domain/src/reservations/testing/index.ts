export * from './actors.ts';
export * from './house.ts';
export * from './rules-of.ts';
