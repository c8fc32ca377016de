import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useSearchParams } from 'wouter'
import type { Problem } from '../../contract/problem.ts'
import type { Slot } from '../../contract/slot.ts'
import { orderQuery } from '../api/orders.ts'
import { DirectForm } from '../forms/direct-form.tsx'
import { fillSlot } from '../forms/fill-slot.ts'
import { FormMessages } from '../forms/form-messages.tsx'
import { GcpPartnerForm } from '../forms/gcp-partner-form.tsx'
import { KindChoice } from '../forms/kind-choice.tsx'
import { DirectAside, GcpPartnerAside, NoKindAside } from '../forms/order-aside.tsx'
import { type Kind, prefillOf } from '../forms/prefill.ts'
import { useArrival } from '../forms/use-arrival.ts'
import { useOrderForms } from '../forms/use-order-forms.ts'
import { acceptedKey } from '../order/order-key.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { Readiness } from '../readiness/readiness.tsx'
import { PairNotice } from '../redundancy/pair-notice.tsx'
import { useAccount } from '../shell/account.tsx'
import { Columns, Page } from '../shell/page.tsx'
import { Reading } from '../ui/skeleton.tsx'

const loadReview = () => import('../forms/review.tsx').then(({ Review }) => ({ default: Review }))
const Review = lazy(loadReview)

/** `/new`: from the kind over its fields and the review to the confirmed order. */
export function NewOrderPage() {
  const { orderVisit } = useAccount()
  return <NewOrder key={orderVisit} />
}

function NewOrder() {
  const { account } = useAccount()
  const [search, setSearch] = useSearchParams()
  const { kind } = prefillOf(search)
  const { initial, keyWasRemoved } = useArrival(account.id)
  const { direct, directStep, gcpPartner, gcpPartnerStep } = useOrderForms(account.id, kind, initial)
  const step = kind === 'direct' ? directStep : kind === 'gcp_partner' ? gcpPartnerStep : undefined

  useEffect(() => {
    // The review must not wait for the network: by then a person may have lost it. A failure shows when it is needed.
    loadReview().catch(() => undefined)
  }, [])
  useRejectedOrder(account.id, search.get('from'), step?.refuse)

  function choose(chosen: Kind) {
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        next.set('kind', chosen)
        return next
      },
      { replace: true },
    )
  }

  /** From the review of a slot that is taken to that of another: what was reviewed goes, and the form is submitted anew. */
  function take(slot: Slot) {
    fillSlot(direct, slot)
    // The button goes with the review, and the focus must not go with both.
    document.getElementById('main')?.focus()
  }

  if (step && search.get('step') === 'review') {
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
    <Page
      title="Order an interconnect"
      lead="Nothing is ordered until you confirm the review. You can leave and come back: what you entered stays in this tab."
    >
      <Columns
        main={
          <>
            <FormMessages
              errors={step?.errors ?? []}
              attempt={step?.attempt ?? 0}
              refusal={step?.refusal}
              keyWasRemoved={keyWasRemoved}
              secretNeeded={step?.secretNeeded ?? false}
              placedAs={kind && acceptedKey(tabStorage, account.id, kind)}
            />
            <Readiness kind={kind} />
            <KindChoice kind={kind} onChoose={choose} />
            <PairNotice kind={kind} />
            {kind === 'direct' && <DirectForm form={direct} onSubmit={directStep.submit} />}
            {kind === 'gcp_partner' && <GcpPartnerForm form={gcpPartner} onSubmit={gcpPartnerStep.submit} />}
          </>
        }
        beside={
          kind === 'direct' ? (
            <DirectAside account={account.id} form={direct} />
          ) : kind === 'gcp_partner' ? (
            <GcpPartnerAside account={account.id} form={gcpPartner} />
          ) : (
            <NoKindAside />
          )
        }
      />
    </Page>
  )
}

/** Says at the form why the order that a person came back from was rejected. */
function useRejectedOrder(
  account: string,
  id: string | null,
  refuse: ((problem: Problem) => void) | undefined,
) {
  const order = useQuery({ ...orderQuery(account, id ?? ''), enabled: id !== null })
  const problem = order.data?.state === 'rejected' ? order.data.problem : undefined
  useEffect(() => {
    if (problem) refuse?.(problem)
  }, [problem, refuse])
}
