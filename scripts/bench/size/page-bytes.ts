import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { FirstPage } from '../../../src/contract/first-page.ts'

const BUILT = fileURLToPath(new URL('../../../dist/app', import.meta.url))
const FLOOR = fileURLToPath(new URL('./floor.tsx', import.meta.url))

/** What a browser is sent for a page before anybody does anything, in bytes. */
export interface PageBytes {
  /** Each script that the document links, and whatever these import, as gzip. */
  scripts: { file: string; bytes: number }[]
  /** The styles in the document, as gzip. */
  styles: number
  /** The document with all that is in it, as Brotli. */
  html: number
}

/** @param page as the last build wrote it for live mode, in which a console spends its days */
export function pageBytes(page: FirstPage): PageBytes {
  const html = readFileSync(join(BUILT, `pages/${page}.live.html`), 'utf8')
  const linked = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="\/(assets\/[^"]+\.js)"/g)]
  const scripts = new Set(linked.map(([, file = '']) => file))
  // A set goes on to what is added to it meanwhile.
  for (const file of scripts) for (const imported of importsOf(file)) scripts.add(imported)
  const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  return {
    scripts: [...scripts].map((file) => ({ file, bytes: gzipped(readFileSync(join(BUILT, file))) })),
    styles: gzipped(styles),
    html: brotliCompressSync(html).length,
  }
}

/** What a page's scripts weigh together. */
export function scriptBytes({ scripts }: PageBytes): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** The least that an application of this stack weighs, as gzip: floor.tsx, built by the bundler that builds the console. */
export async function floorBytes(): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // Whoever asks: a test runner too.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, modulePreload: false, rolldownOptions: { input: FLOOR } },
  })
  if (!('output' in built)) throw new Error('The floor was not built.')
  return built.output.reduce((sum, file) => sum + (file.type === 'chunk' ? gzipped(file.code) : 0), 0)
}

/** The scripts that another needs before it can run. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(BUILT, file), 'utf8')
  return [...code.matchAll(/(?:\bfrom|\bimport)"\.\/([^"]+\.js)"/g)].map(([, name]) => `assets/${name}`)
}

function gzipped(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length
}
