import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useSearchParams } from 'wouter'
import type { Problem } from '../../contract/problem.ts'
import type { Slot } from '../../contract/slot.ts'
import { orderQuery } from '../api/orders.ts'
import { acceptedKey } from '../order/kept-keys.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { Readiness } from '../readiness/readiness.tsx'
import { useReadinessOpen } from '../readiness/use-readiness-open.ts'
import { useSlotsSeen } from '../readiness/use-slots-seen.ts'
import { useAccount } from '../shell/account.tsx'
import { Page } from '../shell/page.tsx'
import { later } from '../ui/later.tsx'
import { Reading } from '../ui/skeleton.tsx'
import { DirectForm } from './direct-form.tsx'
import { fillSlot } from './fill-slot.ts'
import { FormMessages } from './form-messages.tsx'
import { GcpPartnerForm } from './gcp-partner-form.tsx'
import { DirectAside, GcpPartnerAside } from './order-aside.tsx'
import { OrderScreen } from './order-screen.tsx'
import type { Kind } from './kind-in.ts'
import { useArrival } from './use-arrival.ts'
import { useOrderForms } from './use-order-forms.ts'

const Review = later(() => import('./review.tsx').then((part) => part.Review))

interface OrderFormsProps {
  kind: Kind
  /** Whether the address held a pairing key. */
  keyWasRemoved: boolean
  /** Whether a person has chosen the kind just now. */
  justChosen: boolean
  /** The kind that was chosen has its fields now. */
  onShown: () => void
  onChoose: (kind: Kind) => void
}

/** An order whose kind is chosen: its fields, and their review. Apart from the first question, which is there before it. */
export function OrderForms({ kind, keyWasRemoved, justChosen, onShown, onChoose }: OrderFormsProps) {
  const { account } = useAccount()
  const [search] = useSearchParams()
  const { direct, directStep, gcpPartner, gcpPartnerStep } = useOrderForms(
    account.id,
    kind,
    useArrival(account.id),
  )
  const [open, setOpen] = useReadinessOpen()
  const slots = useSlotsSeen(open && kind === 'direct')
  const step = kind === 'direct' ? directStep : gcpPartnerStep

  useEffect(() => {
    // The review must not wait for the network: by then a person may have lost it. A failure shows when it is needed.
    Review.load().catch(() => undefined)
  }, [])
  useEffect(onShown, [onShown])
  useRejectedOrder(account.id, search.get('from'), step.refuse)

  /** From the review of a slot that is taken to that of another: what was reviewed goes, and the form is submitted anew. */
  function take(slot: Slot) {
    fillSlot(direct, slot)
    // The button goes with the review, and the focus must not go with both.
    document.getElementById('main')?.focus()
  }

  if (search.get('step') === 'review') {
    return (
      <Page title="Review the order" lead="Nothing is ordered until you place it below.">
        <Suspense fallback={<Reading what="the review" />}>
          {step.reviewed && (
            <Review body={step.reviewed} onEdit={step.edit} onRefuse={step.refuse} onTake={take} />
          )}
        </Suspense>
      </Page>
    )
  }
  return (
    <OrderScreen
      messages={
        <FormMessages
          errors={step.errors}
          attempt={step.attempt}
          refusal={step.refusal}
          keyWasRemoved={keyWasRemoved}
          secretNeeded={step.secretNeeded}
          placedAs={acceptedKey(tabStorage, account.id, kind)}
        />
      }
      readiness={<Readiness kind={kind} slots={slots} open={open} onToggle={setOpen} />}
      kind={kind}
      justChosen={justChosen}
      onChoose={onChoose}
      beside={
        kind === 'direct' ? (
          <DirectAside account={account.id} form={direct} />
        ) : (
          <GcpPartnerAside account={account.id} form={gcpPartner} />
        )
      }
    >
      {kind === 'direct' ? (
        <DirectForm form={direct} onSubmit={directStep.submit} />
      ) : (
        <GcpPartnerForm form={gcpPartner} onSubmit={gcpPartnerStep.submit} />
      )}
    </OrderScreen>
  )
}

/** Says at the form why the order that a person came back from was rejected. */
function useRejectedOrder(account: string, id: string | null, refuse: (problem: Problem) => void) {
  const order = useQuery({ ...orderQuery(account, id ?? ''), enabled: id !== null })
  const problem = order.data?.state === 'rejected' ? order.data.problem : undefined
  useEffect(() => {
    if (problem) refuse(problem)
  }, [problem, refuse])
}
