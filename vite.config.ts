/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { CHUNKS } from './scripts/build/chunks.ts'
import { FIRST_SCREENS, firstScreen } from './scripts/build/first-screen.ts'
import { devServer } from './scripts/dev-server.ts'
import { inlineStyles } from './scripts/build/inline-styles.ts'
import { findNginx } from './scripts/nginx.ts'
import { plainImports } from './scripts/build/plain-imports.ts'
import { precompress } from './scripts/build/precompress.ts'
import { prerender } from './scripts/build/prerender.ts'

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    devServer(),
    firstScreen(),
    inlineStyles(),
    plainImports(),
    prerender(),
    precompress(),
  ],
  // For React below 18, which wouter takes as well.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    outDir: 'dist/app',
    // Data URLs and the polyfill’s inline script would both need holes in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: CHUNKS },
      // A first screen is loaded like any other, wherever it lies.
      checks: { ineffectiveDynamicImport: false },
    },
  },
  // All of the environments are built, one after the other: an application for each first screen, in one folder.
  builder: {},
  environments: Object.fromEntries(
    Object.keys(FIRST_SCREENS).map((name, index) => [
      name,
      { consumer: 'client', build: { emptyOutDir: index === 0, copyPublicDir: index === 0 } },
    ]),
  ),
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
    // Loading every module anew for each file would take a quarter of the time. So what a test changes, it puts back.
    isolate: false,
    // Real processes and sockets share two cores with everything else.
    testTimeout: 20_000,
  },
})
