export * from './actors.ts';
export * from './house.ts';
