import type { Plugin } from 'vite'

/** Puts the page's own style sheet into it: the first paint then waits for one answer only. The policy names it by hash. */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        return html.replace(
          /<link rel="stylesheet"[^>]*? href="\/(?<file>[^"]+)">/g,
          (link, file: string) => {
            const sheet = bundle[file]
            if (sheet?.type !== 'asset') return link
            delete bundle[file]
            // Scripts that come later look for the link before they fetch the sheet; a disabled one is never fetched.
            const known = `<link rel="stylesheet" href="/${file}" disabled>`
            return `<style>${String(sheet.source).trim()}</style>${known}`
          },
        )
      },
    },
  }
}
