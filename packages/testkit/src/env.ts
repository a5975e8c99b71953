/** What a test run takes from outside: servers to use instead of its own, and where programs are found. */
export const env = {
  databaseUrl: process.env.TEST_DATABASE_URL,
  redisUrl: process.env.TEST_REDIS_URL,
  path: process.env.PATH ?? '',
};
