import { type ReactNode, useEffect } from 'react'
import { Link } from 'wouter'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Problem } from '../../contract/problem.ts'
import { useAccount } from '../shell/account.tsx'
import { WriteButton } from '../shell/write-button.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { type Placing, usePlaceOrder } from './use-place-order.ts'

interface ConfirmProps {
  body: CreateInterconnect
  onEdit: () => void
  onRefuse: (problem: Problem) => void
  /** In place of all this while the order could only be refused; not where it may have been placed already. */
  instead?: ReactNode
}

/** The one place from which an order leaves. */
export function Confirm({ body, onEdit, onRefuse, instead }: ConfirmProps) {
  const { href } = useAccount()
  const { placing, placedAs, send, look } = usePlaceOrder(body)
  const busy = placing.state === 'sending' || placing.state === 'looking'
  const aboutFields = placing.state === 'refused' && placing.problem.errors ? placing.problem : undefined

  useEffect(() => {
    if (aboutFields) onRefuse(aboutFields)
  }, [aboutFields, onRefuse])

  if (instead && !placedAs && (placing.state === 'ready' || placing.state === 'refused')) return instead
  return (
    <div className="grid gap-4">
      {placedAs && (
        <Notice
          tone="info"
          title="You have placed this order"
          actions={
            <Link href={href(`/orders/${placedAs}`)} className="link">
              See the order
            </Link>
          }
        >
          <p>Placing it again shows the same order; it does not make a second one.</p>
        </Notice>
      )}
      <Outcome placing={placing} onLook={look} />
      <div className="flex flex-wrap items-center gap-3">
        <WriteButton variant="primary" disabled={busy} onClick={send}>
          {placing.state === 'sending' ? 'Placing the order…' : 'Place the order'}
        </WriteButton>
        <Button disabled={busy} onClick={onEdit}>
          Back to edit
        </Button>
      </div>
    </div>
  )
}

/** What is known after a submit that led to no order's page. */
function Outcome({ placing, onLook }: { placing: Placing; onLook: () => void }) {
  const { href } = useAccount()
  switch (placing.state) {
    case 'ready':
    case 'sending':
      return null
    case 'looking':
      return (
        <Notice tone="neutral" role="status" title="Looking for the order…">
          <p>The console is asked whether it has it.</p>
        </Notice>
      )
    case 'unsure':
      return (
        <Notice
          tone="wait"
          role="alert"
          title="It is not known whether the order arrived"
          actions={
            <Button size="small" onClick={onLook}>
              Look for the order
            </Button>
          }
        >
          <p>{placing.problem.detail}</p>
          <p>You can look for it, or place it again: it is the same order, and it is never placed twice.</p>
        </Notice>
      )
    case 'not-found':
      return (
        <Notice tone="info" role="alert" title="The console has no such order">
          <p>
            Nothing was ordered so far. You can place it again: even if the first request still arrives, it is
            one order.
          </p>
        </Notice>
      )
    case 'offline':
      return <ProblemNotice problem={placing.problem} role="alert" />
    case 'refused':
      return (
        <ProblemNotice
          problem={placing.problem}
          role="alert"
          actions={
            placing.problem.order && (
              <Link href={href(`/orders/${placing.problem.order}`)} className="link">
                See the other order
              </Link>
            )
          }
        />
      )
  }
}
