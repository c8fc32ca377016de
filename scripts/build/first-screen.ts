import type { Plugin } from 'vite'
import type { FirstPage } from '../../src/contract/first-page.ts'

// Their modules, from the project's folder.
export const LIST = '/src/app/pages/list-page.tsx'
export const NEW_ORDER = '/src/app/pages/new-order-page.tsx'
export const ORDER_FORMS = '/src/app/forms/order-forms.tsx'

/**
 * The application is built once for each of these: the modules of a first screen, which are in the file of the entry, and the
 * pages that begin with it. What shows another screen first, which its address then loads, begins with the one for the list.
 */
export const FIRST_SCREENS = {
  client: { modules: [LIST], pages: ['list', 'shell'] },
  order: { modules: [NEW_ORDER], pages: ['new'] },
  forms: { modules: [NEW_ORDER, ORDER_FORMS], pages: ['new-direct', 'new-gcp_partner', 'new-shell'] },
} as const satisfies Record<string, { modules: readonly string[]; pages: readonly FirstPage[] }>

/** @returns the first screen of the build that an environment of Vite’s makes; undefined for one that is none of these */
export function firstScreenOf(environment: string) {
  return Object.entries(FIRST_SCREENS).find(([name]) => name === environment)?.[1]
}

/** Has the entry bring the first screen of its build along, so that a first visit waits for one script. */
export function firstScreen(): Plugin {
  return {
    name: 'first-screen',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/app\/main\.tsx$/ },
      handler(code) {
        const { modules = [] } = firstScreenOf(this.environment.name) ?? {}
        return [code, ...modules.map((module) => `import '${module}'`)].join('\n')
      },
    },
  }
}
