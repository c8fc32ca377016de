import { useEffect, useRef } from 'react'
import type { Slot } from '../../contract/slot.ts'
import { HolderLink } from '../slots/holder-link.tsx'
import { NeighbourList } from '../slots/neighbour-list.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'

interface SlotTakenProps {
  slot: Slot
  /** The speed that is ordered; blank for the slot’s own. */
  speed: string
  /** One click, and the review is of that slot. */
  onTake: (slot: Slot) => void
  /** Back to the form and its list. */
  onEdit: () => void
  onCheck: () => void
}

/** In place of the button that orders, while an order could only be refused. */
export function SlotTaken({ slot, speed, onTake, onEdit, onCheck }: SlotTakenProps) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed has gone, and the focus with it.
    if (document.activeElement === document.body) region.current?.focus()
  }, [])
  return (
    <div ref={region} tabIndex={-1} className="outline-none">
      <Card>
        <div className="grid gap-4">
          <Notice tone="bad" role="alert" title="This slot is not free">
            <p>
              Nothing was ordered, and your input is kept. <HolderLink slot={slot} />
            </p>
          </Notice>
          <NeighbourList lost={slot} speed={speed} onTake={onTake} />
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="primary" onClick={onEdit}>
              Choose another slot
            </Button>
            <Button onClick={onCheck}>Check this one again</Button>
          </div>
        </div>
      </Card>
    </div>
  )
}
