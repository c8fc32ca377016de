import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { saveFile, today } from '../download/save-file.ts'
import { Button } from '../ui/button.tsx'
import { type CsvContext, interconnectsCsv } from './list-csv.ts'
import type { IndexedInterconnect } from './list-index.ts'
import { knownStatuses } from './use-known-statuses.ts'

interface ExportListProps extends Omit<CsvContext, 'statuses'> {
  account: string
  rows: readonly IndexedInterconnect[]
}

/** Takes all that was found away as a file, on whichever page it stands. */
export function ExportList({ account, rows, labels, pairings }: ExportListProps) {
  const client = useQueryClient()
  const [exported, setExported] = useState<number>()
  function save() {
    const csv = interconnectsCsv(rows, { labels, pairings, statuses: knownStatuses(client, account) })
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `interconnects-${account}-${today()}.csv`)
    setExported(rows.length)
  }
  return (
    <>
      <Button size="small" onClick={save}>
        Export CSV
      </Button>
      <span role="status" className="sr-only">
        {exported !== undefined && `${exported.toLocaleString('en')} interconnects exported.`}
      </span>
    </>
  )
}
