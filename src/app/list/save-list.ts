import type { QueryClient } from '@tanstack/react-query'
import { saveFile, today } from '../download/save-file.ts'
import { knownStatuses } from './known-statuses.ts'
import { type CsvContext, interconnectsCsv } from './list-csv.ts'
import type { IndexedInterconnect } from './list-index.ts'

/** Gives the browser a file of these interconnects to keep, with their statuses as far as they were read. */
export function saveList(
  client: QueryClient,
  account: string,
  rows: readonly IndexedInterconnect[],
  context: Omit<CsvContext, 'statuses'>,
): void {
  const csv = interconnectsCsv(rows, { ...context, statuses: knownStatuses(client, account) })
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `interconnects-${account}-${today()}.csv`)
}
