import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { interconnectQuery } from '../api/interconnects.ts'
import { InterconnectLead } from '../interconnect/interconnect-lead.tsx'
import { InterconnectView } from '../interconnect/interconnect-view.tsx'
import { RemovalCard } from '../interconnect/removal-card.tsx'
import { RemovalUnconfirmed, type UnconfirmedRemoval } from '../interconnect/removal-unconfirmed.tsx'
import { useInterconnectName } from '../interconnect/use-interconnect-name.ts'
import { useLabelOf } from '../interconnect/use-label.ts'
import { OrderSkeleton } from '../order/order-skeleton.tsx'
import { useOrders } from '../redundancy/use-redundancy.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { later } from '../ui/later.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading } from '../ui/skeleton.tsx'

const BgpCard = later(() => import('../cni/bgp-card.tsx').then((part) => part.BgpCard))

/** `/interconnects/:name`: anything on the account's list, whoever ordered it. */
export function InterconnectPage() {
  const { account, href } = useAccount()
  const name = useInterconnectName()
  const interconnect = useQuery(interconnectQuery(account.id, name))

  if (interconnect.isPending) {
    return (
      <Page title={name}>
        <Reading what="the interconnect" />
        <OrderSkeleton />
      </Page>
    )
  }
  if (!interconnect.data) {
    const gone = interconnect.error.problem.type === 'not-found'
    return (
      <Page title={name}>
        <ProblemNotice
          problem={interconnect.error.problem}
          role="alert"
          {...(gone ? { title: 'There is no interconnect of this name' } : {})}
          onRetry={() => void interconnect.refetch()}
          actions={
            <ButtonLink size="small" href={href('/')}>
              All interconnects
            </ButtonLink>
          }
        />
      </Page>
    )
  }
  // Another interconnect is another page: nothing of what was seen or begun here is about it.
  return <Shown key={name} interconnect={interconnect.data} />
}

function Shown({ interconnect }: { interconnect: Interconnect }) {
  const { account } = useAccount()
  const { name } = interconnect
  const label = useLabelOf(name)
  const [removal, setRemoval] = useState<UnconfirmedRemoval>()
  const order = useOrders()
    .filter((each) => each.state === 'created')
    .find((each) => each.interconnect.name === name)
  return (
    <Page
      title={label ?? name}
      lead={<InterconnectLead interconnect={interconnect} labelled={label !== undefined} order={order} />}
    >
      <InterconnectView
        title="Interconnect"
        interconnect={interconnect}
        order={order}
        removing={removal !== undefined}
        notice={removal && <RemovalUnconfirmed account={account.id} name={name} removal={removal} />}
        more={
          <>
            <Suspense fallback={<Reading what="BGP and addressing" />}>
              <BgpCard account={account.id} interconnect={interconnect} />
            </Suspense>
            <RemovalCard interconnect={interconnect} onUnconfirmed={setRemoval} />
          </>
        }
      />
    </Page>
  )
}
