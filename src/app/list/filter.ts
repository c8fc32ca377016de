import { wordsOf } from '../slots/fold.ts'
import type { IndexedInterconnect, Labels } from './list-index.ts'
import type { ListQuery } from './list-query.ts'

/** What was found, and how much of it has a status that is known here. */
export interface Found {
  rows: IndexedInterconnect[]
  /** How many there are by everything else than the status. */
  candidates: IndexedInterconnect[]
  /** How many of these have a status that was read. */
  statusKnown: number
}

/**
 * Those of the kind that is asked for in which every word occurs, in the name, label, kind, place, address, site, device, slot
 * or speed, whatever its case and accents. A status can be asked of those only whose status was read: only of the rows on
 * the screen it is, since each costs a request.
 * @param statuses the states that are known, by name
 */
export function findInterconnects(
  index: readonly IndexedInterconnect[],
  { text, kind, status }: Pick<ListQuery, 'text' | 'kind' | 'status'>,
  labels: Labels,
  statuses: ReadonlyMap<string, string>,
): Found {
  const words = wordsOf(text)
  const candidates =
    words.length === 0 && kind === ''
      ? [...index]
      : index.filter(
          (entry) =>
            (kind === '' || entry.interconnect.type === kind) &&
            words.every(
              (word) =>
                entry.words.searched.includes(word) ||
                (labels.size > 0 && labels.get(entry.name)?.folded.includes(word)),
            ),
        )
  const known = candidates.filter(({ name }) => statuses.has(name))
  if (status === '') return { rows: candidates, candidates, statusKnown: known.length }
  return {
    rows: known.filter(({ name }) => statuses.get(name) === status),
    candidates,
    statusKnown: known.length,
  }
}
