import { defineConfig } from 'vitest/config';

// Run by `npm run e2e`, which starts the composed system and tells where it is (env.ts).
export default defineConfig({
  test: {
    name: 'e2e',
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second, the default, is the machine's speed and not the product's.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    // A real browser on a busy machine: one more try tells a slow minute from a fault. Races are proven elsewhere.
    retry: 1,
    // The journeys share one restaurant; side by side they would eat each other's tables.
    fileParallelism: false,
  },
});
