import type { Pairing } from '../redundancy/pairing-of.ts'
import { fold } from '../slots/fold.ts'
import { megabits } from '../slots/places.ts'
import type { SortKey } from './columns.ts'
import type { IndexedInterconnect } from './list-index.ts'
import type { Sort } from './list-query.ts'

/** What is known of interconnects beyond what the list says, by name. */
export interface SortContext {
  statuses: ReadonlyMap<string, string>
  pairings: ReadonlyMap<string, Pairing> | undefined
}

/** What needs a person comes first. */
const STATUS_RANKS = ['Down', 'Unhealthy', 'Pending', 'Healthy']
const PAIRING_RANKS: readonly Pairing['state'][] = ['single', 'elsewhere', 'unknown', 'paired']

/** The rows in the order that is asked for. What has no value comes last, up and down; equals keep Cloudflare’s order. */
export function sortInterconnects(
  rows: readonly IndexedInterconnect[],
  { by, down }: Sort,
  context: SortContext,
): IndexedInterconnect[] {
  const sign = down ? -1 : 1
  return (
    rows
      // Each key is made once, not with every comparison.
      .map((row) => ({ row, key: keyOf(row, by, context) }))
      .toSorted((one, other) => {
        if (one.key === undefined || other.key === undefined) {
          return Number(one.key === undefined) - Number(other.key === undefined)
        }
        if (one.key === other.key) return 0
        return one.key < other.key ? -sign : sign
      })
      .map(({ row }) => row)
  )
}

function keyOf(row: IndexedInterconnect, by: SortKey, { statuses, pairings }: SortContext) {
  switch (by) {
    case 'name':
      return natural(row.name)
    case 'kind':
      return text(row.words.kindName)
    case 'where':
      return text(row.words.facility || row.words.region || row.words.site)
    case 'speed':
      return megabits(row.words.spelledSpeed)
    case 'redundancy': {
      const pairing = pairings?.get(row.name)
      return pairing && PAIRING_RANKS.indexOf(pairing.state)
    }
    case 'status': {
      const state = statuses.get(row.name)
      if (state === undefined) return undefined
      return STATUS_RANKS.includes(state) ? STATUS_RANKS.indexOf(state) : STATUS_RANKS.length
    }
    case 'facility':
    case 'site':
    case 'device':
    case 'slot':
    case 'region':
      return text(row.words[by])
  }
}

function text(value: string): string | undefined {
  return value === '' ? undefined : natural(value)
}

/** For comparing texts as people count: `icon-2` before `icon-10`. */
function natural(value: string): string {
  return fold(value).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0'))
}
