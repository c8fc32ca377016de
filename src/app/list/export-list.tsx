import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { withCommas } from '../ui/with-commas.ts'
import type { CsvContext } from './list-csv.ts'
import type { IndexedInterconnect } from './list-index.ts'

interface ExportListProps extends Omit<CsvContext, 'statuses'> {
  account: string
  rows: readonly IndexedInterconnect[]
}

/** Takes all that was found away as a file, on whichever page it stands. How that is written is fetched when it is asked for. */
export function ExportList({ account, rows, labels, pairings }: ExportListProps) {
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  async function save() {
    try {
      const { saveList } = await import('./save-list.ts')
      saveList(client, account, rows, { labels, pairings })
      setSaid(`${withCommas(rows.length)} interconnects exported.`)
    } catch {
      setSaid('The file could not be made. Reload the page to try again.')
    }
  }
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        Export CSV
      </Button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
