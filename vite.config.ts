/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devServer } from './scripts/dev-server.ts'
import { inlineStyles } from './scripts/inline-styles.ts'
import { findNginx } from './scripts/nginx.ts'
import { precompress } from './scripts/precompress.ts'
import { prerender } from './scripts/prerender.ts'

export default defineConfig({
  plugins: [react(), tailwindcss(), devServer(), inlineStyles(), prerender(), precompress()],
  build: {
    outDir: 'dist/app',
    // Data URLs and the polyfill’s inline script would both need holes in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      // Needs a program that not every machine has.
      ...(findNginx() === undefined ? [] : ['scripts/**/*.nginx.ts']),
    ],
    // A test that changed nothing it can see would pass: every one has to assert.
    expect: { requireAssertions: true },
    allowOnly: false,
    // Real processes and sockets share two cores with everything else.
    testTimeout: 20_000,
  },
})
