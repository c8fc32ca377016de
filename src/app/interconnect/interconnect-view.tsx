import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { isoTime } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { CreatedOrder } from '../../contract/order.ts'
import { statusQuery } from '../api/interconnects.ts'
import { requestCurl } from '../order/equivalent-request.ts'
import { requestBodyOf } from '../order/ordered-words.ts'
import { PairAdvice } from '../redundancy/pair-advice.tsx'
import { useAccount } from '../shell/account.tsx'
import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { later } from '../ui/later.tsx'
import { useNow } from '../ui/now.ts'
import { describe } from './describe.ts'
import { InterconnectCard } from './interconnect-card.tsx'
import { LabelFact } from './label-fact.tsx'
import { LiveStatus } from './live-status.tsx'
import { progressInWords, stepsOf } from './next-steps.ts'
import { supportBundle } from './support-bundle.ts'
import { Timeline } from './timeline.tsx'
import { usePath } from './use-path.ts'
import { useSightings } from './use-sightings.ts'
import { useSteps } from './use-steps.ts'
import { useVanished } from './use-vanished.ts'
import { VanishedNotice } from './vanished-notice.tsx'

/** Loaded in the demo only: live mode has none of its code. */
const FibreControl = later(() => import('../demo/fibre-control.tsx').then((part) => part.FibreControl))

/** Loaded for physical ports only: nothing else has a letter. */
const LoaCard = later(() => import('./loa-card.tsx').then((part) => part.LoaCard))

interface InterconnectViewProps {
  title: string
  interconnect: Interconnect
  /** The order that created it, where this console placed it. */
  order: CreatedOrder | undefined
  /** Above everything, as long as the interconnect is there. */
  notice?: ReactNode
  /** Whether a removal was sent whose outcome is not known. */
  removing?: boolean
  /** What else can be done with it, as long as it is there. */
  more?: ReactNode
}

/** An interconnect that exists, on the page of its order and on its own; also after it went while it was looked at. */
export function InterconnectView(props: InterconnectViewProps) {
  const { title, interconnect, order, notice, removing = false, more } = props
  const { account, session } = useAccount()
  const now = useNow()
  const { name } = interconnect
  const status = useQuery(statusQuery(account.id, name))
  const seen = useSightings(account.id, name)
  const steps = useSteps(account.id, name)
  const goneAt = useVanished(account.id, name)
  const there = goneAt === undefined
  const state = status.data?.state
  const { kind } = describe(interconnect)
  const domain = order?.ordered.type === 'gcp_partner' ? order.ordered.domain : undefined
  const path = usePath(account.id, interconnect, domain)
  const planned = kind && stepsOf(kind, state, steps.confirmed ?? [])

  return (
    <div className="grid gap-4">
      {there ? (
        notice
      ) : (
        <VanishedNotice
          interconnect={interconnect}
          order={order}
          at={goneAt}
          lastSeen={seen.sightings.at(-1)?.until}
          removed={removing}
        />
      )}
      <Columns
        main={
          <>
            <InterconnectCard
              title={there ? title : 'The interconnect as it was'}
              interconnect={interconnect}
              path={there ? path : undefined}
              request={order && requestCurl(requestBodyOf(order))}
              state={there ? state : undefined}
              label={there && <LabelFact name={name} />}
              supportBundle={() =>
                supportBundle({
                  interconnect,
                  order,
                  seen,
                  confirmed: steps.confirmed ?? [],
                  at: isoTime(now()),
                })
              }
            />
            {there && kind === 'direct' && (
              <Suspense fallback={null}>
                <LoaCard account={account.id} name={name} steps={steps} />
              </Suspense>
            )}
            {there && kind && <PairAdvice interconnect={interconnect} kind={kind} />}
          </>
        }
        beside={
          <>
            <LiveStatus
              account={account.id}
              name={name}
              kind={kind}
              sightings={seen.sightings}
              gone={!there}
            />
            {there && session.mode === 'demo' && kind === 'direct' && (
              <Suspense fallback={<FibreRoom />}>
                {state === 'Pending' ? (
                  <FibreControl account={account.id} name={name} />
                ) : (
                  status.isPending && <FibreRoom />
                )}
              </Suspense>
            )}
            {planned && (
              <Card
                title="To working traffic"
                aside={<span className="text-small text-ink-soft">{progressInWords(planned)}</span>}
              >
                <Timeline steps={planned} {...(there ? { confirming: steps } : {})} />
              </Card>
            )}
          </>
        }
        after={there && more}
      />
    </div>
  )
}

/** As tall as the control that a port gets which waits for its fibre, as one does that was ordered a moment ago. */
function FibreRoom() {
  return <div className="min-h-31" />
}
