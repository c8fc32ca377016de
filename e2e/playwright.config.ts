import { defineConfig } from 'playwright/test'
import { launchOptions } from '../scripts/browser.ts'

export default defineConfig({
  projects: [
    { name: 'stories', testMatch: '*.e2e.ts' },
    // What is timed has the machine to itself.
    { name: 'timed', testMatch: '*.timed.ts', dependencies: ['stories'], fullyParallel: false },
    // Longer proofs, which `npm test` plays with `--long` only.
    { name: 'long', testMatch: '*.long.ts' },
  ],
  outputDir: '../test-results',
  globalSetup: './start-console.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Two browsers, servers and all on two cores: patient, so that only what is wrong fails.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  use: {
    // Set by the global setup, before any worker reads this.
    baseURL: process.env['CONSOLE_URL'] ?? '',
    launchOptions: launchOptions(),
  },
})
