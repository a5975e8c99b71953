import path from 'node:path';

/** What the command line takes from its surroundings; `cli.mjs` fills in the embedded server's address and the secret. */
export const env = {
  databaseUrl: process.env.DATABASE_URL ?? '',
  redisUrl: process.env.REDIS_URL,
  secret: process.env.TAVOLA_SECRET ?? '',
  publicUrl: process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`,
  demo: process.env.DEMO,
  migrations: process.env.TAVOLA_MIGRATIONS ?? path.resolve('drizzle'),
  all: process.env,
};
