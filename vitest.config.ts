import { defineConfig } from 'vitest/config'

/** Tests of what is one in an installation (mail, files, jobs, the server): each file has a process and a database of its own. */
const alone = [
  'tests/db/**/*.test.ts',
  'tests/domain/attendance/hostile-text.test.ts',
  'tests/domain/file/**/*.test.ts',
  'tests/domain/mail/**/*.test.ts',
  'tests/domain/paper/killed.test.ts',
  'tests/http/**/*.test.ts',
  'tests/platform/**/*.test.ts',
  'tests/seed/**/*.test.ts',
]

const common = {
  globalSetup: 'tests/support/global-setup.ts',
  setupFiles: 'tests/support/setup.ts',
  pool: 'forks' as const,
  testTimeout: 20_000,
  hookTimeout: 30_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'alone', include: alone } },
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...alone],
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/support/e2e-setup.ts',
          setupFiles: 'tests/support/e2e-file-setup.ts',
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
