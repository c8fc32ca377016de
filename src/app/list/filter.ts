import { inSlices } from '../api/in-slices.ts'
import { fold, wordsOf } from '../slots/fold.ts'
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
  const folded = foldedOf(labels)
  const candidates =
    words.length === 0 && kind === ''
      ? [...index]
      : index.filter(
          (entry) =>
            (kind === '' || entry.interconnect.type === kind) &&
            words.every(
              (word) => searchedOf(entry).includes(word) || folded?.get(entry.name)?.includes(word),
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

const searched = new WeakMap<IndexedInterconnect, string>()

/** All that a search looks at of an interconnect, folded once. */
function searchedOf(entry: IndexedInterconnect): string {
  const known = searched.get(entry)
  if (known !== undefined) return known
  const { name, interconnect, words } = entry
  const { kindName, place, placeDetail, site, region, speed, spelledSpeed, device, slot } = words
  // Joined rather than added up: a text that is still in pieces would be put together by the first key press.
  const made = fold(
    [
      name,
      interconnect.type,
      kindName,
      place,
      placeDetail,
      site,
      region,
      speed,
      spelledSpeed,
      device,
      slot,
    ].join(' '),
  )
  searched.set(entry, made)
  return made
}

const foldedLabels = new WeakMap<Labels, ReadonlyMap<string, string>>()

/** The labels, folded once; undefined where there are none. */
function foldedOf(labels: Labels): ReadonlyMap<string, string> | undefined {
  if (labels.size === 0) return undefined
  const known = foldedLabels.get(labels)
  if (known) return known
  const made = new Map([...labels].map(([name, label]) => [name, fold(label)]))
  foldedLabels.set(labels, made)
  return made
}

/** Makes all ready ahead of the first search. @param signal ends it */
export function prepareSearch(index: readonly IndexedInterconnect[], signal: AbortSignal): Promise<void> {
  return inSlices(index, searchedOf, signal)
}
