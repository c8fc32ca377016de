import { saveFile, today } from '../download/save-file.ts'
import { type CsvContext, interconnectsCsv } from './list-csv.ts'
import type { IndexedInterconnect } from './list-index.ts'

/** Gives the browser a file of these interconnects to keep. */
export function saveList(account: string, rows: readonly IndexedInterconnect[], context: CsvContext): void {
  const csv = interconnectsCsv(rows, context)
  saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `interconnects-${account}-${today()}.csv`)
}
