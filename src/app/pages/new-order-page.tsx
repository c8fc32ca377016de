import { Suspense, useCallback, useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { HowItGoes } from '../forms/how-it-goes.tsx'
import { KeyRemovedNotice } from '../forms/key-removed-notice.tsx'
import { type Kind, kindIn } from '../forms/kind-in.ts'
import { OrderForms } from '../forms/order-forms-later.ts'
import { OrderScreen } from '../forms/order-screen.tsx'
import { useKeyWasRemoved } from '../forms/use-key-was-removed.ts'
import { startOver } from '../order/start-over.ts'
import { Readiness } from '../readiness/readiness.tsx'
import { useReadinessOpen } from '../readiness/use-readiness-open.ts'
import { useAccount } from '../shell/account.tsx'

/** `/new`: from the kind over its fields and the review to the confirmed order. */
export function NewOrderPage() {
  const { account, orderVisit } = useAccount()
  // Before anything reads what this tab keeps; drawn again, it changes nothing.
  startOver(account.id, orderVisit)
  return <NewOrder key={orderVisit} />
}

function NewOrder() {
  const [search, setSearch] = useSearchParams()
  const kind = kindIn(search)
  const keyWasRemoved = useKeyWasRemoved()
  const [open, setOpen] = useReadinessOpen()
  const [justChosen, setJustChosen] = useState(false)
  const forgetChoice = useCallback(() => setJustChosen(false), [])

  useEffect(() => {
    // What comes after the kind is there when a person has chosen it. A failure shows when it is needed.
    OrderForms.load().catch(() => undefined)
  }, [])

  function choose(chosen: Kind) {
    setJustChosen(kind === undefined)
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        next.set('kind', chosen)
        return next
      },
      { replace: true },
    )
  }

  const first = (
    <OrderScreen
      messages={keyWasRemoved && <KeyRemovedNotice />}
      readiness={<Readiness kind={kind} slots={{ state: 'closed' }} open={open} onToggle={setOpen} />}
      kind={kind}
      justChosen={justChosen}
      onChoose={choose}
      beside={<HowItGoes />}
    />
  )
  if (!kind) return first
  return (
    <Suspense fallback={first}>
      <OrderForms
        kind={kind}
        keyWasRemoved={keyWasRemoved}
        justChosen={justChosen}
        onShown={forgetChoice}
        onChoose={choose}
      />
    </Suspense>
  )
}
