import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { withCommas } from '../ui/with-commas.ts'
import type { Found } from './filter.ts'
import { useReadStatuses } from './use-read-statuses.ts'

/** Each costs a request to Cloudflare, which allows 1,200 in five minutes. */
const atATime = 50

interface StatusCoverageProps extends Pick<Found, 'candidates' | 'statusKnown'> {
  account: string
  statuses: ReadonlyMap<string, string>
  /** What becomes of those whose status is not known. */
  others: 'left-out' | 'last'
}

const fates = { 'left-out': 'the others are not in this selection', last: 'the others come last' }

/** Where the list is narrowed down or sorted by status: how many have one that is known here, and the way to know more. */
export function StatusCoverage(props: StatusCoverageProps) {
  const { account, candidates, statusKnown, statuses, others } = props
  const { read, isReading, problem } = useReadStatuses(account)
  const unread = candidates.length - statusKnown
  const next = Math.min(unread, atATime)
  return (
    <div className="mb-3 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-small text-ink-soft">
          {unread === 0
            ? `Status is known for all ${withCommas(candidates.length)} rows.`
            : `Status is known for ${withCommas(statusKnown)} of ${withCommas(candidates.length)} rows; ${fates[others]}.`}
        </p>
        {(unread > 0 || isReading) && (
          <Button
            size="small"
            aria-disabled={isReading}
            onClick={() => {
              if (isReading) return
              read(candidates.flatMap(({ name }) => (statuses.has(name) ? [] : [name])).slice(0, next))
            }}
          >
            {isReading ? 'Reading…' : `Read ${next === unread ? 'the other' : 'another'} ${next}`}
          </Button>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} title="Not every status could be read" role="alert" />}
    </div>
  )
}
