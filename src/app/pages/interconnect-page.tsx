import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { interconnectQuery } from '../api/interconnects.ts'
import { describe } from '../interconnect/describe.ts'
import { InterconnectView } from '../interconnect/interconnect-view.tsx'
import { OrderSkeleton } from '../order/order-skeleton.tsx'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading } from '../ui/skeleton.tsx'

/** `/interconnects/:name`: anything on the account's list, whoever ordered it. */
export function InterconnectPage() {
  const { account, href } = useAccount()
  const { name: encoded } = useParams<{ name: string }>()
  const name = decoded(encoded)
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
  const { kindName, place, speed } = describe(interconnect.data)
  return (
    <Page title={name} lead={`${kindName}, ${place}, ${speed}`}>
      <InterconnectView title="Interconnect" interconnect={interconnect.data} />
    </Page>
  )
}

/** The name as Cloudflare gave it; an address that was not encoded rightly is taken as it stands. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
