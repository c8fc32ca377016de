import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressAll } from '../../build/precompress.ts'

/**
 * Makes a copy of the built application as it would be without what its pages bring along: the same scripts, linked in the
 * same way, but an empty root, the style sheet in a file of its own, and nothing asked for before the script runs.
 * @param from the build
 * @param to a directory that is made
 */
export function copyClientRendered(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const pages = join(to, 'pages')
  for (const name of readdirSync(pages)) {
    const path = join(pages, name)
    // What was compressed is of the other page.
    if (!name.endsWith('.html')) rmSync(path)
    else {
      const { html, sheet } = clientRendered(readFileSync(path, 'utf8'))
      writeFileSync(path, html)
      writeFileSync(join(to, sheet.path), sheet.content)
    }
  }
  compressAll(to)
}

/** A page and its style sheet apart. @throws Error where the page is not made as it is expected to be */
export function clientRendered(page: string): { html: string; sheet: { path: string; content: string } } {
  const [style, content = '', path = ''] =
    /<style>(.*?)<\/style><link rel="stylesheet" href="([^"]+)" disabled>/s.exec(page) ?? []
  const [early] = /<script>[^<]*consoleStart[^<]*<\/script>/.exec(page) ?? []
  const [whole, root] =
    /(<div id="root")[^>]*>.*(?=<\/div>\s*<!--[^>]*-->\s*<div id="complete")/s.exec(page) ?? []
  if (style === undefined || early === undefined || whole === undefined) {
    throw new Error(
      'A page has no inlined style sheet, no early request or no root: this copy has to be made anew.',
    )
  }
  const html = page
    .replace(style, () => `<link rel="stylesheet" crossorigin href="${path}">`)
    .replace(early, '')
    .replace(whole, `${root}>`)
  return { html, sheet: { path, content } }
}
