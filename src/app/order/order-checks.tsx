import type { AbandonedOrder, UnknownOrder } from '../../contract/order.ts'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useCheckNow } from './use-check-now.ts'

/** When the account's interconnects were and will be compared with the order, and what that showed. */
export function OrderChecks({ order }: { order: UnknownOrder | AbandonedOrder }) {
  const { lastCheckedAt, nextCheckAt, cleanChecks, candidates } = order
  const { check, checking, problem } = useCheckNow(order)
  return (
    <div className="mt-5 grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-64">
          <p className="font-semibold">
            {lastCheckedAt ? (
              <>
                {nextCheckAt ? 'Checking, last at' : 'Last checked'} <Moment at={lastCheckedAt} seconds />
              </>
            ) : (
              'Checking: no list has been read since'
            )}
          </p>
          <p className="text-small text-ink-soft">
            {nextCheckAt ? (
              <>
                Next check at <Moment at={nextCheckAt} seconds />.{' '}
              </>
            ) : (
              'The console looks no more by itself. '
            )}
            {candidates.length > 0 ? 'The last list shows what may be it.' : cleanInWords(cleanChecks)}
          </p>
        </div>
        <Button size="small" disabled={checking} onClick={check}>
          <RefreshIcon className="size-4" />
          {checking ? 'Checking…' : 'Check now'}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} title="The list could not be read" role="alert" />}
    </div>
  )
}

function cleanInWords(count: number): string {
  if (count === 0) return 'No complete list has counted so far.'
  const lists = count === 1 ? 'One complete list' : `${count} complete lists`
  return `${lists} showed no match, which makes it less likely to exist and proves nothing.`
}
