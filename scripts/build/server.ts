import { fileURLToPath } from 'node:url'
import { build } from 'vite'

// Bundles the server into dist/node.js and dist/node/: hundreds of modules that need not be found, read and stripped of their
// types one by one when it starts. `npm start` runs it; it needs no package beside it.

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

await build({
  configFile: false,
  root: path('../..'),
  logLevel: 'warn',
  publicDir: false,
  // The package as a whole is twice as much as what the upstream is made of, and cannot be shaken down to it.
  resolve: { alias: [{ find: /^undici$/, replacement: path('undici-agent.ts') }] },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/node.ts',
    target: 'node22',
    outDir: 'dist',
    // The application lies in it.
    emptyOutDir: false,
    // As it is written, so that a failure’s frames in the log name its functions.
    minify: false,
    rolldownOptions: { output: { chunkFileNames: 'node/[name].js' } },
  },
})
