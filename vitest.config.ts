import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'bin/**/*.test.ts',
      'house/**/*.test.ts',
      'journeys/**/*.test.ts',
      'corpus/**/*.test.ts',
    ],
    globalSetup: ['src/platform/test-kit/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores stand idle a third of the time while browsers and the database are waited for.
    maxWorkers: 3,
  },
})
