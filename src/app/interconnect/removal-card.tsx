import { Suspense, useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { WriteButton } from '../shell/write-button.tsx'
import { Card } from '../ui/card.tsx'
import { later } from '../ui/later.tsx'
import { consequencesOf } from './removal-words.ts'
import type { UnconfirmedRemoval } from './removal-unconfirmed.tsx'

/** Loaded when somebody asks for it. */
const RemoveDialog = later(() => import('./remove-dialog.tsx').then((part) => part.RemoveDialog))

interface RemovalCardProps {
  interconnect: Interconnect
  onUnconfirmed: (removal: UnconfirmedRemoval) => void
}

/** The end of an interconnect: what stops working with it, and the way to remove it. */
export function RemovalCard({ interconnect, onUnconfirmed }: RemovalCardProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Card title="Remove">
      <p className="mb-2 text-ink-soft">What removing it means:</p>
      <ul className="mb-4 grid list-disc gap-1 pl-5 text-small text-ink-soft">
        {consequencesOf(interconnect).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <WriteButton onClick={() => setAsking(true)}>Remove this interconnect…</WriteButton>
      {asking && (
        <Suspense fallback={null}>
          <RemoveDialog
            interconnect={interconnect}
            onUnconfirmed={onUnconfirmed}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </Card>
  )
}
