import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type ActivityFilter, readAllActivity } from '../api/activity.ts'
import { saveFile, today } from '../download/save-file.ts'
import { activityCsv } from './csv.ts'

export type ExportFormat = 'csv' | 'json'

const formats = {
  csv: { type: 'text/csv;charset=utf-8', write: activityCsv },
  json: { type: 'application/json', write: (entries: object[]) => `${JSON.stringify(entries, null, 2)}\n` },
}

/** Reads every entry that the filter matches, shown or not, and gives it to the browser as a file to keep. */
export function useExport(account: string, filter: ActivityFilter) {
  const reading = useRef<AbortController>(undefined)
  useEffect(() => () => reading.current?.abort(), [])

  const exporting = useMutation({
    mutationFn: async (format: ExportFormat) => {
      reading.current = new AbortController()
      const entries = await readAllActivity(account, filter, reading.current.signal)
      const { type, write } = formats[format]
      saveFile(new Blob([write(entries)], { type }), `activity-${account}-${today()}.${format}`)
      return entries.length
    },
  })
  return {
    start: (format: ExportFormat) => exporting.mutate(format),
    format: exporting.isPending ? exporting.variables : undefined,
    /** How many entries the last file holds. */
    exported: exporting.data,
    problem: exporting.error?.problem,
  }
}
