import type { ReactNode } from 'react'
import { AskedPair } from '../redundancy/asked-pair.tsx'
import { Columns, Page } from '../shell/page.tsx'
import { KindChoice } from './kind-choice.tsx'
import type { Kind } from './kind-in.ts'

interface OrderScreenProps {
  /** Above everything: what there is to say before the first question. */
  messages: ReactNode
  /** What the order takes. */
  readiness: ReactNode
  kind: Kind | undefined
  /** Whether a person has chosen the kind just now: the card that they pressed is there anew, and keeps the focus. */
  justChosen: boolean
  onChoose: (kind: Kind) => void
  /** The fields of that kind. */
  children?: ReactNode
  beside: ReactNode
}

/** The screen of an order before its review: what it takes, its kind, and the fields of that. */
export function OrderScreen({
  messages,
  readiness,
  kind,
  justChosen,
  onChoose,
  children,
  beside,
}: OrderScreenProps) {
  return (
    <Page
      title="Order an interconnect"
      lead="Nothing is ordered until you confirm the review. You can leave and come back: what you entered stays in this tab."
    >
      <Columns
        main={
          <>
            {messages}
            {readiness}
            <KindChoice kind={kind} takesFocus={justChosen} onChoose={onChoose} />
            <AskedPair kind={kind} />
            {children}
          </>
        }
        beside={beside}
      />
    </Page>
  )
}
