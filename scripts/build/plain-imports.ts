import type { Plugin } from 'vite'

/**
 * Leaves `import()` as it is. The bundler would lead each through a helper that fetches style sheets, of which there is one,
 * in the page, and what the module imports, which is in few files; every page would pay for that.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
