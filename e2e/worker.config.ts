import { defineConfig } from 'playwright/test'
import base from './playwright.config.ts'

// The stories of ordering, and what only the Worker has, in the runtime of Cloudflare Workers.

/** What shows within half a minute that the console runs there; `npm test` runs just this unless it is told `--long`. */
const SHORT = ['guard.workers.ts', 'visitors.workers.ts', 'order-google.e2e.ts']

const REST = [
  'live.workers.ts',
  'csp.e2e.ts',
  'interconnect-page.e2e.ts',
  'loa.e2e.ts',
  'offline.e2e.ts',
  'order-physical.e2e.ts',
  'order-states.long.ts',
  'pairing-key.e2e.ts',
  'refusals.e2e.ts',
  'reload-and-back.e2e.ts',
  'removal.e2e.ts',
  'settling.long.ts',
]

export default defineConfig({
  ...base,
  globalSetup: './start-worker.ts',
  projects: [
    { name: 'short', testMatch: SHORT },
    { name: 'rest', testMatch: REST },
  ],
})
