import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** The published client stands for its source here; everybody else gets what was built. */
const fromSource = { resolve: { conditions: ['tavola-source', ...defaultServerConditions] } };

/**
 * BUSY is the server's honest answer on an overloaded machine, and every client asks again: so does a test, and one that
 * ran out of time. No other failure is given a second chance.
 */
const askAgainWhenBusy = { count: 2, condition: /\bBUSY\b|\b503\b|kept losing against others|timed out in/ };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.ts'],
          exclude: ['**/*.{int,race,contract,ui}.test.ts', '**/node_modules/**'],
        },
      },
      {
        ssr: fromSource,
        test: {
          name: 'integration',
          include: ['{apps,packages}/*/src/**/*.{int,race}.test.ts'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          retry: askAgainWhenBusy,
          testTimeout: 30_000,
          // Waiting is for a condition, not for a time: a busy machine may take longer.
          expect: { poll: { timeout: 15_000, interval: 25 } },
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['{apps,packages}/*/src/**/*.contract.test.ts'],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          retry: askAgainWhenBusy,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './apps/web/vitest.config.ts',
        test: {
          name: 'component',
          include: ['apps/web/src/**/*.ui.test.tsx', 'packages/ui/src/**/*.ui.test.tsx'],
          retry: askAgainWhenBusy,
        },
      },
    ],
    maxWorkers: 2,
  },
});
