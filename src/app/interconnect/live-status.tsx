import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/interconnects.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import { StatusChip } from './status-chip.tsx'
import { wordsFor } from './status-words.ts'

interface LiveStatusProps {
  account: string
  name: string
  kind: 'direct' | 'gcp_partner' | undefined
}

/** The status as Cloudflare reports it, what it means, and how fresh it is; a change is announced once. */
export function LiveStatus({ account, name, kind }: LiveStatusProps) {
  const status = useQuery(statusQuery(account, name))
  const refresh = useRefresh()
  const meaning = status.data && kind ? wordsFor(status.data.state).meaning?.[kind] : undefined
  return (
    <Card
      title="Status"
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
      <div role="status" className="space-y-2">
        {status.data ? (
          <>
            <p>
              <span className="sr-only">Status: </span>
              <StatusChip state={status.data.state} />
            </p>
            {meaning && <p className="text-small text-ink-soft">{meaning}</p>}
            {status.data.reason && (
              <p className="text-small wrap-anywhere">Cloudflare’s reason: “{status.data.reason}”</p>
            )}
            {!meaning && kind && (
              <p className="text-small text-ink-soft">
                This console does not know the state; it is Cloudflare’s own word.
              </p>
            )}
          </>
        ) : (
          status.isPending && (
            <>
              <Reading what="the status" />
              <Skeleton className="w-24" />
            </>
          )
        )}
      </div>
      {status.error && (
        <div className="mt-3">
          <ProblemNotice
            problem={status.error.problem}
            title="The status could not be read"
            onRetry={() => void status.refetch()}
          />
        </div>
      )}
      {status.data && (
        <p className="mt-3 text-tiny text-ink-soft">
          Checked <Moment at={status.data.checkedAt} />. Checked again by itself while this page is open.
        </p>
      )}
    </Card>
  )
}
