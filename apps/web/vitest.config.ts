import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Component tests: a DOM, React's transform, and Next's server-only marker turned into nothing. */
export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@/': here('./src/'), 'server-only': here('./src/testing/empty-module.ts') } },
  test: {
    environment: 'jsdom',
    setupFiles: [here('./src/testing/setup-dom.ts')],
    // Typing into a form takes a busy machine a while.
    testTimeout: 30_000,
  },
});
