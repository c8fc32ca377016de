import { additionOf } from '../ui/later.tsx'

/** How the list says who backs up whom: fetched with the list, and shown in the room that is kept for it. */
export const usePairs = additionOf(() => import('./pairs.ts'))

export type Pairs = ReturnType<typeof usePairs>
