import type { ActivityFilter } from '../api/activity.ts'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { type ExportFormat, useExport } from './use-export.ts'

const names: Record<ExportFormat, string> = { csv: 'CSV', json: 'JSON' }

/** Takes everything that the filter matches away as a file. */
export function ExportButtons({ filter }: { filter: ActivityFilter }) {
  const { account } = useAccount()
  const { start, format: exporting, exported, problem } = useExport(account.id, filter)
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {(['csv', 'json'] as const).map((format) => (
          <Button key={format} size="small" disabled={exporting !== undefined} onClick={() => start(format)}>
            {exporting === format ? 'Reading…' : `Export ${names[format]}`}
          </Button>
        ))}
      </div>
      <p role="status" className="sr-only">
        {exported !== undefined && `${exported} entries exported.`}
      </p>
      {problem && <ProblemNotice problem={problem} title="Nothing was exported" role="alert" />}
    </div>
  )
}
