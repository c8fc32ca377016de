import type { CheckedStatus } from '../api/interconnects.ts'
import { type CsvColumns, toCsv } from '../download/csv.ts'
import type { Pairing } from '../redundancy/pairing-of.ts'
import type { IndexedInterconnect, Labels } from './list-index.ts'

/** What a file says beyond the list itself, by name. */
export interface CsvContext {
  labels: Labels
  statuses: ReadonlyMap<string, CheckedStatus>
  pairings: ReadonlyMap<string, Pairing> | undefined
}

/** Interconnects as CSV, in the API’s own words. A status is there where it was read, with when (UTC). */
export function interconnectsCsv(rows: readonly IndexedInterconnect[], context: CsvContext): string {
  const { labels, statuses, pairings } = context
  const columns: CsvColumns<IndexedInterconnect> = [
    ['name', ({ name }) => name],
    ['label_in_this_console', ({ name }) => labels.get(name)],
    ['type', ({ interconnect }) => interconnect.type],
    ['site', ({ words }) => words.site],
    ['facility', ({ words }) => words.facility],
    ['device', ({ words }) => words.device],
    ['slot_id', ({ words }) => words.slot],
    ['region', ({ words }) => words.region],
    ['speed', ({ words }) => words.spelledSpeed],
    ['redundancy', ({ name }) => pairings?.get(name)?.state],
    ['partner', ({ name }) => partnerOf(pairings?.get(name))],
    ['status', ({ name }) => statuses.get(name)?.state],
    ['status_reason', ({ name }) => statuses.get(name)?.reason],
    ['status_read_at', ({ name }) => statuses.get(name)?.checkedAt],
    ['account', ({ interconnect }) => interconnect.account],
  ]
  return toCsv(columns, rows)
}

function partnerOf(pairing: Pairing | undefined): string | undefined {
  return pairing?.state === 'paired' ? pairing.partner : undefined
}
