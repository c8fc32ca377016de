import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'
import type * as Prerender from '../../src/app/prerender.tsx'
import { firstScreenOf } from './first-screen.ts'

const MODES = ['demo', 'live'] as const
const EMPTY_ROOT = '<div id="root"></div>'

/** Renders what each page shows before anything is known into `pages/` of the build, so that paint waits for no script. */
export function prerender(): Plugin {
  return {
    name: 'prerender',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    writeBundle: {
      sequential: true,
      async handler({ dir = '' }) {
        const { pages = [] } = firstScreenOf(this.environment.name) ?? {}
        const index = join(dir, 'index.html')
        const template = readFileSync(index, 'utf8')
        const { prerendered } = await renderer(join(dir, '../prerender'))
        mkdirSync(join(dir, 'pages'), { recursive: true })
        for (const page of pages) {
          for (const mode of MODES) {
            const root = `<div id="root" data-page="${page}" data-mode="${mode}">${await prerendered(page, mode)}</div>`
            writeFileSync(
              join(dir, `pages/${page}.${mode}.html`),
              template.replace(EMPTY_ROOT, () => root),
            )
          }
        }
        // Nothing is answered with it as it is.
        rmSync(index)
        rmSync(join(dir, '../prerender'), { recursive: true })
      },
    },
  }
}

/** Builds the application for Node, and loads it. */
async function renderer(outDir: string): Promise<typeof Prerender> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { ssr: 'src/app/prerender.tsx', outDir, copyPublicDir: false },
  })
  return import(pathToFileURL(join(outDir, 'prerender.js')).href)
}
