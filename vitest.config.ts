import { defineConfig } from 'vitest/config';

// A test may wait for a process of its own on a busy machine; and every core has its share of the files.
export default defineConfig({
  test: { testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: '100%', setupFiles: ['test/seed.ts'] },
});
