import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useParams } from 'wouter'
import type { Order } from '../../contract/order.ts'
import { orderQuery } from '../api/orders.ts'
import { OrderAbandoned } from '../order/order-abandoned.tsx'
import { OrderCreated } from '../order/order-created.tsx'
import { OrderInFlight } from '../order/order-in-flight.tsx'
import { forgetKeys } from '../order/kept-keys.ts'
import { OrderRejected } from '../order/order-rejected.tsx'
import { OrderSkeleton } from '../order/order-skeleton.tsx'
import { OrderUnknown } from '../order/order-unknown.tsx'
import { orderTitle, outcomeInWords } from '../order/ordered-words.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Moment } from '../ui/moment.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading } from '../ui/skeleton.tsx'

/** `/orders/:id`: one order and what became of it, read until that is settled. */
export function OrderPage() {
  const { account, href, startNewOrder } = useAccount()
  const { id } = useParams<{ id: string }>()
  const order = useQuery(orderQuery(account.id, id))
  const rejected = order.data?.state === 'rejected'

  useEffect(() => {
    // Nothing was created, so ordering the same again is a new order and needs a new key.
    if (rejected) forgetKeys(tabStorage, account.id, ({ key }) => key === id)
  }, [rejected, account.id, id])

  if (order.isPending) {
    return (
      <Page title="Order">
        <Reading what="the order" />
        <OrderSkeleton />
      </Page>
    )
  }
  if (!order.data) {
    const missing = order.error.problem.type === 'not-found'
    return (
      <Page title={missing ? 'No such order' : 'Order'}>
        <ProblemNotice
          problem={order.error.problem}
          role="alert"
          {...(missing ? { title: 'It is not in this account' } : { onRetry: () => void order.refetch() })}
          actions={
            <ButtonLink size="small" href={href('/')}>
              All interconnects
            </ButtonLink>
          }
        />
      </Page>
    )
  }
  return (
    <Page
      title={orderTitle(order.data)}
      lead={
        <>
          Ordered <Moment at={order.data.createdAt} /> by {order.data.actor}.{' '}
          <Link href={href('/activity', { text: id })} className="link">
            What was done with it
          </Link>
        </>
      }
      aside={
        order.data.state === 'created' && (
          <ButtonLink href={href('/new')} onClick={startNewOrder}>
            Order another
          </ButtonLink>
        )
      }
    >
      <p role="status" className="sr-only">
        {outcomeInWords(order.data)}
      </p>
      <div className="grid gap-4">
        {order.error && (
          <ProblemNotice
            problem={order.error.problem}
            title="The order could not be read again"
            onRetry={() => void order.refetch()}
          />
        )}
        <OrderState order={order.data} />
      </div>
    </Page>
  )
}

function OrderState({ order }: { order: Order }) {
  switch (order.state) {
    case 'queued':
    case 'sending':
      return <OrderInFlight order={order} />
    case 'created':
      return <OrderCreated order={order} />
    case 'rejected':
      return <OrderRejected order={order} />
    case 'unknown':
      return <OrderUnknown order={order} />
    case 'abandoned':
      return <OrderAbandoned order={order} />
  }
}
