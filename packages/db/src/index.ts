export * from './connect.ts';
export * from './doorbell.ts';
export * from './doorbell-postgres.ts';
export * from './doorbell-redis.ts';
export * from './new-id.ts';
export * from './operators.ts';
export * as schema from './schema/index.ts';
export * from './sql-state.ts';
export * from './transaction.ts';
