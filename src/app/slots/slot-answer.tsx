import { Suspense, useEffect } from 'react'
import type { Slot } from '../../contract/slot.ts'
import { useAccount } from '../shell/account.tsx'
import { InfoIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { SlotLine } from './slot-line.tsx'
import { slotState } from './slot-state.ts'
import type { KnownSlot } from './use-slot.ts'

/** With its cities it is only for a slot that is named; the order is as good without. */
const SlotWords = later(() =>
  import('./slot-words.tsx').then(
    (part) => part.SlotWords,
    () => NotLoaded,
  ),
)
const NeighbourList = later(() =>
  import('./neighbour-list.tsx').then(
    (part) => part.NeighbourList,
    () => NotLoaded,
  ),
)

interface SlotAnswerProps {
  known: KnownSlot
  /** Whether an order for it was turned down because of it. */
  refused: boolean
  /** The speed in the form; blank for the slot’s own. */
  speed: string
  onTake: (slot: Slot) => void
}

/** What a slot’s UUID means, in words, and what else there is where it cannot be had. */
export function SlotAnswer({ known, refused, speed, onTake }: SlotAnswerProps) {
  const { account } = useAccount()
  const { id, slot, problem } = known
  useEffect(() => {
    // There before a slot is, so that nothing moves when it is named.
    void SlotWords.load()
    void NeighbourList.load()
  }, [])
  const lost = slot !== undefined && (slotState(slot, account.id) !== 'free' || refused)
  return (
    <>
      <div role="status">
        {id &&
          (slot || problem ? (
            <Suspense fallback={<Looking />}>
              <SlotWords known={known} />
            </Suspense>
          ) : (
            <Looking />
          ))}
      </div>
      {lost && (
        <div className="mt-3">
          <Suspense>
            <NeighbourList lost={slot} speed={speed} onTake={onTake} />
          </Suspense>
        </div>
      )}
    </>
  )
}

const icon = <InfoIcon className="mt-0.5 size-4 shrink-0" />

function Looking() {
  return <SlotLine icon={icon}>Looking it up…</SlotLine>
}

function NotLoaded() {
  return (
    <SlotLine icon={icon}>
      What there is to say about this slot could not be loaded. It is read again before an order is sent.
    </SlotLine>
  )
}
