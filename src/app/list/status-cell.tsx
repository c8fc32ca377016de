import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { statusQuery } from '../api/interconnects.ts'
import { StatusChip } from '../interconnect/status-chip.tsx'
import { useAccount } from '../shell/account.tsx'
import { NotRead } from '../ui/not-read.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useInView } from './use-in-view.ts'

/** The status of one interconnect, read while it is in the window. */
export function StatusCell({ name }: { name: string }) {
  const { account } = useAccount()
  const client = useQueryClient()
  const frame = useRef<HTMLDivElement>(null)
  const inView = useInView(frame)
  const query = statusQuery(account.id, name)
  // Most rows are far below the window: they cost no watcher until they come near.
  const wanted = inView !== undefined || client.getQueryData(query.queryKey) !== undefined
  return (
    <StatusFrame frame={frame}>
      {wanted ? <LiveStatus query={{ ...query, enabled: inView === true }} /> : <Skeleton className="w-20" />}
    </StatusFrame>
  )
}

interface StatusFrameProps {
  frame?: React.Ref<HTMLDivElement>
  children: ReactNode
}

/** Room for a state and a line of Cloudflare’s reason, which come later; on a card the reason stands beside the state. */
export function StatusFrame({ frame, children }: StatusFrameProps) {
  return (
    <div ref={frame} className="min-h-9 max-md:flex max-md:items-start max-md:gap-2.5 md:min-h-12">
      {children}
    </div>
  )
}

function LiveStatus({ query }: { query: ReturnType<typeof statusQuery> & { enabled: boolean } }) {
  const { data, error } = useQuery(query)
  if (!data) return error ? <NotRead problem={error.problem} /> : <Skeleton className="w-20" />
  return (
    <>
      <StatusChip state={data.state} />
      {data.reason && (
        // Whole for a screen reader and on the interconnect’s own page.
        <span
          title={data.reason}
          className="text-tiny text-ink-soft max-md:line-clamp-2 md:one-line md:mt-0.5 md:block"
        >
          {data.reason}
        </span>
      )}
    </>
  )
}
