import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { statusQuery } from '../api/interconnects.ts'
import { PairAdvice } from '../redundancy/pair-advice.tsx'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { describe } from './describe.ts'
import { InterconnectCard } from './interconnect-card.tsx'
import { LiveStatus } from './live-status.tsx'
import { stepsOf } from './next-steps.ts'
import { pathOf } from './path-states.ts'
import { Timeline } from './timeline.tsx'

/** Loaded in the demo only: live mode has none of its code. */
const FibreControl = lazy(() =>
  import('../demo/fibre-control.tsx').then((part) => ({ default: part.FibreControl })),
)

interface InterconnectViewProps {
  title: string
  interconnect: Interconnect
  request?: string
  /** The edge availability domain, where an order tells it: Cloudflare's own answer does not. */
  domain?: string
}

/** An interconnect that exists, on the page of its order and on its own. */
export function InterconnectView({ title, interconnect, request, domain }: InterconnectViewProps) {
  const { account, session } = useAccount()
  const status = useQuery(statusQuery(account.id, interconnect.name))
  const state = status.data?.state
  const { kind, facility, site, speed, region } = describe(interconnect)
  const path =
    kind &&
    pathOf(kind === 'direct' ? { kind, facility, site, speed } : { kind, region, domain, bandwidth: speed }, {
      at: 'created',
      state,
    })
  return (
    <Columns
      main={
        <>
          <InterconnectCard title={title} interconnect={interconnect} path={path} request={request} />
          {kind && <PairAdvice interconnect={interconnect} kind={kind} />}
        </>
      }
      beside={
        <>
          <LiveStatus account={account.id} name={interconnect.name} kind={kind} />
          {session.mode === 'demo' && kind === 'direct' && state === 'Pending' && (
            <Suspense fallback={null}>
              <FibreControl account={account.id} name={interconnect.name} />
            </Suspense>
          )}
          {kind && (
            <Card title="To working traffic">
              <Timeline steps={stepsOf(kind, state)} />
            </Card>
          )}
        </>
      }
    />
  )
}
