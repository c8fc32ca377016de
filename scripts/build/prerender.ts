import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin, type Rolldown } from 'vite'
import type * as Prerender from '../../src/app/prerender.tsx'
import { FIRST_PAGES, type FirstPage } from '../../src/contract/first-page.ts'

const MODES = ['demo', 'live'] as const
const EMPTY_ROOT = '<div id="root"></div>'

const NEW_ORDER = '/src/app/pages/new-order-page.tsx'
const ORDER_FORMS = '/src/app/forms/order-forms.tsx'

/** The modules of what a page shows, beside the entry's own; their scripts are fetched along with the first one. */
const SCREENS: Record<FirstPage, readonly string[]> = {
  shell: [],
  list: ['/src/app/pages/list-page.tsx'],
  new: [NEW_ORDER],
  'new-direct': [NEW_ORDER, ORDER_FORMS],
  'new-gcp_partner': [NEW_ORDER, ORDER_FORMS],
}

/** Renders what each page shows before anything is known into `pages/` of the build, so that paint waits for no script. */
export function prerender(): Plugin {
  return {
    name: 'prerender',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    writeBundle: {
      sequential: true,
      async handler({ dir = '' }, bundle) {
        const template = readFileSync(join(dir, 'index.html'), 'utf8')
        const { prerendered } = await renderer(join(dir, '../prerender'))
        mkdirSync(join(dir, 'pages'), { recursive: true })
        for (const page of FIRST_PAGES) {
          for (const mode of MODES) {
            const root = `<div id="root" data-page="${page}" data-mode="${mode}">${await prerendered(page, mode)}</div>`
            const html = template
              .replace(EMPTY_ROOT, () => root)
              .replace('</head>', () => `${preloads(bundle, SCREENS[page])}</head>`)
            writeFileSync(join(dir, `pages/${page}.${mode}.html`), html)
          }
        }
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

/** Links that fetch a screen's script, and what it imports, along with the entry's. */
function preloads(bundle: Rolldown.OutputBundle, screen: readonly string[]): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const wanted = new Set<string>()
  const visit = (name: string) => {
    const chunk = chunks.find(({ fileName }) => fileName === name)
    if (!chunk || wanted.has(name)) return
    wanted.add(name)
    chunk.imports.forEach(visit)
  }
  for (const { fileName, moduleIds } of chunks) {
    if (moduleIds.some((id) => screen.some((module) => id.endsWith(module)))) visit(fileName)
  }
  // Those of the entry are linked by the template already.
  for (const { isEntry, fileName, imports } of chunks) {
    if (isEntry) for (const name of [fileName, ...imports]) wanted.delete(name)
  }
  return [...wanted].map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`).join('')
}
