import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.svg', '.txt'])

/** Puts a Brotli and a gzip form beside every file of the build that gets shorter by it, so that serving costs no time. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    // Once everything is written: what lies in public/ is copied, and passes through no other hook.
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir }) {
        if (dir !== undefined) compressAll(dir)
      },
    },
  }
}

/** @param directory whose files, at any depth, get their `.br` and `.gz`, where they have none yet */
export function compressAll(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    if (existsSync(`${path}.br`)) continue
    const content = readFileSync(path)
    const forms = [
      [
        '.br',
        brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
      ],
      ['.gz', gzipSync(content, { level: 9 })],
    ] as const
    for (const [extension, form] of forms) {
      if (form.length < content.length) writeFileSync(path + extension, form)
    }
  }
}
