import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'
import * as screens from './first-screen.ts'

// Which modules share a file, beside what the entry imports, its first screen among it. What only one other screen needs is one
// file: each file more is a request more, and shrinks less. Whatever comes later is split as the bundler sees fit.

const APP = idOf('/src/')
const [LIST, NEW_ORDER, ORDER_FORMS] = [
  idOf(screens.LIST),
  idOf(screens.NEW_ORDER),
  idOf(screens.ORDER_FORMS),
] as const
/** What follows an order. They show much of what its form shows beside the fields. */
const AFTER_AN_ORDER = [idOf('/src/app/pages/order-page.tsx'), idOf('/src/app/pages/interconnect-page.tsx')]

/** What the bundler knows of its modules. */
type Modules = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/** What the bundler calls a module. @param path from the project's folder */
function idOf(path: string): string {
  return fileURLToPath(new URL(`../..${path}`, import.meta.url))
}

/** The name of the file that a module goes into; null where the bundler chooses. */
function chunkOf(id: string, modules: Modules): string | null {
  // Of a package some modules are imported by name only, through its index, and are not there in the end.
  if (!id.startsWith(APP)) return null
  const isIn = (screen: string) => importsOf(screen, modules).has(id)
  if (isIn(LIST)) return isIn(NEW_ORDER) || isIn(ORDER_FORMS) ? 'shared' : 'list'
  if (isIn(NEW_ORDER)) return 'new-order'
  if (isIn(ORDER_FORMS)) return AFTER_AN_ORDER.some(isIn) ? 'order' : 'order-forms'
  return null
}

/** A module with all that it imports, and what that imports, before anything is asked for later. */
function importsOf(id: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([id])
  // A set goes on to what is added to it meanwhile.
  for (const each of found)
    modules.getModuleInfo(each)?.importedIds.forEach((imported) => found.add(imported))
  return found
}

/** How the application is split into files. */
export const CHUNKS: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'base', tags: ['$initial'] },
    { name: chunkOf, debugName: 'other screens' },
  ],
}
