import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What `npm start` runs, the build included, needs no tool of development: `npm ci --omit=dev` installs enough for it.

const root = new URL('../', import.meta.url)
const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  dependencies: Record<string, string> // npm requires this form
  devDependencies: Record<string, string>
}

/** What a file loads when it runs; types are gone by then. */
function importsOf(file: URL): string[] {
  const text = readFileSync(file, 'utf8')
  const loads =
    /^(?:import|export) (?!type )(?:[^'"]*? from )?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm
  return [...text.matchAll(loads)].map(([, named, lazy]) => String(named ?? lazy))
}

/** The packages that the entries load, and what these load, to the end. */
function packagesOf(entries: readonly string[]): string[] {
  const files = new Set(entries.map((entry) => new URL(entry, root).href))
  const packages = new Set<string>()
  for (const href of files) {
    for (const name of importsOf(new URL(href))) {
      if (name.startsWith('.')) {
        const file = new URL(name, href)
        if (/\.tsx?$/.test(name) && existsSync(file)) files.add(file.href)
      } else if (!name.startsWith('node:')) {
        packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
      }
    }
  }
  return [...packages].toSorted()
}

test('what npm start runs is installed without the tools of development', () => {
  const packages = packagesOf([
    'scripts/before-start.ts',
    'scripts/build/server.ts',
    'src/node.ts',
    'vite.config.ts',
    'src/app/main.tsx',
  ])
  expect(packages).toEqual(expect.arrayContaining(['hono', 'jose', 'pino', 'react', 'undici', 'vite', 'zod']))
  expect(packages.filter((name) => !(name in dependencies))).toEqual([])
})

test('a tool of development is found where it is loaded', () => {
  const [tool = ''] = packagesOf(['scripts/product-imports.test.ts'])
  expect(tool in devDependencies).toBe(true)
})
