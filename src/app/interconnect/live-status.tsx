import { useQuery } from '@tanstack/react-query'
import type { Problem } from '../../contract/problem.ts'
import { statusQuery } from '../api/interconnects.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import { changeInWords, type Sighting } from './sightings.ts'
import { StatusExplained } from './status-explained.tsx'

interface LiveStatusProps {
  account: string
  name: string
  kind: 'direct' | 'gcp_partner' | undefined
  sightings: readonly Sighting[]
  /** Whether the interconnect is gone: the status is then what was known last. */
  gone: boolean
}

/** The status as Cloudflare reports it, what it means and how fresh it is. A change is announced once, a read that tells the same is not. */
export function LiveStatus({ account, name, kind, sightings, gone }: LiveStatusProps) {
  const status = useQuery(statusQuery(account, name))
  const refresh = useRefresh()
  return (
    <Card
      title={gone ? 'Last known status' : 'Status'}
      aside={
        <Button
          size="small"
          variant="quiet"
          disabled={status.isFetching}
          onClick={() => void refresh(statusQuery(account, name, true))}
        >
          <RefreshIcon className="size-4" />
          Check now
        </Button>
      }
    >
      <p role="status" className="sr-only">
        {changeInWords(sightings)}
      </p>
      {status.data ? (
        <StatusExplained status={status.data} kind={kind} />
      ) : (
        status.isPending && (
          <>
            <Reading what="the status" />
            <Expected kind={kind} />
          </>
        )
      )}
      {status.error && !gone && (
        <div className="mt-3">
          <StatusNotRead
            problem={status.error.problem}
            again={status.data !== undefined}
            onRetry={() => void status.refetch()}
          />
        </div>
      )}
      {status.data && (
        <p className="mt-3 text-tiny text-ink-soft">
          Checked <Moment at={status.data.checkedAt} seconds />.{' '}
          {!gone && (
            <>
              <Since sightings={sightings} /> Checked again by itself while this page is in view.
            </>
          )}
        </p>
      )}
    </Card>
  )
}

/** As tall as the state that is likeliest where nothing is known yet: of what was ordered a moment ago. */
function Expected({ kind }: Pick<LiveStatusProps, 'kind'>) {
  return (
    <div aria-hidden="true">
      <div className="h-0">
        <Skeleton className="w-24" />
      </div>
      <div className="invisible">
        <StatusExplained status={{ state: 'Pending' }} kind={kind} />
        <p className="mt-3 text-tiny">Checked. Checked again by itself while this page is in view.</p>
      </div>
    </div>
  )
}

/** Since when this page has seen it so; nothing where it was so from the start. */
function Since({ sightings }: { sightings: readonly Sighting[] }) {
  const now = sightings.at(-1)
  if (!now || sightings.length < 2) return null
  return (
    <>
      {now.state} since <Moment at={now.from} seconds />.
    </>
  )
}

function StatusNotRead({
  problem,
  again,
  onRetry,
}: {
  problem: Problem
  again: boolean
  onRetry: () => void
}) {
  return (
    <ProblemNotice
      problem={problem}
      title={again ? 'The status could not be read again' : 'The status could not be read'}
      onRetry={onRetry}
    />
  )
}
