export * from './actor.ts';
export * from './commit-once.ts';
export * from './ctx.ts';
export * from './domain-error.ts';
export * from './fingerprint.ts';
export * from './secrets.ts';
