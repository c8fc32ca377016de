import { Link } from 'wouter'
import type { Problem } from '../../contract/problem.ts'
import { useAccount } from '../shell/account.tsx'
import { ErrorSummary, type SummaryError } from '../ui/error-summary.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { KeyRemovedNotice } from './key-removed-notice.tsx'

interface FormMessagesProps {
  /** What is wrong with the fields, in their order. */
  errors: SummaryError[]
  attempt: number
  /** Why an order from this form was refused, without what its fields say themselves. */
  refusal: Problem | undefined
  /** The address held a pairing key. */
  keyWasRemoved: boolean
  /** The review was reloaded, and with that the pairing key is gone. */
  secretNeeded: boolean
  /** The order that this form was already sent as. */
  placedAs: string | undefined
}

/** All that a form has to say before its first question. */
export function FormMessages(props: FormMessagesProps) {
  const { errors, attempt, refusal, keyWasRemoved, secretNeeded, placedAs } = props
  const { href } = useAccount()
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          title={
            errors.length === 1
              ? 'One answer needs another look'
              : `${errors.length} answers need another look`
          }
          errors={errors}
          attempt={attempt}
        />
      )}
      {keyWasRemoved && <KeyRemovedNotice />}
      {secretNeeded && (
        <Notice tone="info" role="status" title="Paste the pairing key again">
          <p>
            It is kept nowhere, so it did not survive leaving or reloading the page. All else is still here.
          </p>
        </Notice>
      )}
      {placedAs && !refusal && (
        <Notice
          tone="info"
          title="You have placed an order in this tab"
          actions={
            <Link href={href(`/orders/${placedAs}`)} className="link">
              See the order
            </Link>
          }
        >
          <p>Placed again unchanged, it stays that one order.</p>
        </Notice>
      )}
      {refusal && (
        <ProblemNotice
          problem={refusal}
          actions={
            refusal.order && (
              <Link href={href(`/orders/${refusal.order}`)} className="link">
                See the other order
              </Link>
            )
          }
        />
      )}
    </>
  )
}
