import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { WarningIcon } from '../ui/icons.tsx'

/** Whether a speed is asked for that is not the slot’s; a blank one is the slot’s own. */
export function differs(speed: string, slot: Slot | undefined): slot is Slot {
  const asked = speed.trim().toLowerCase()
  return slot !== undefined && asked !== '' && asked !== slot.speed.trim().toLowerCase()
}

/** Says so. It is no error: only Cloudflare knows which speeds a slot can carry. */
export function SpeedMismatch({ speed, slot }: { speed: string; slot: Slot | undefined }) {
  return (
    <div role="status">
      {differs(speed, slot) && (
        <p className="mt-2 flex gap-2 rounded-control bg-wait-soft px-3 py-2 text-small">
          <WarningIcon className="mt-0.5 size-4 shrink-0 text-wait" />
          <span className="min-w-0 wrap-anywhere">
            The slot is {inWords(slot.speed)}, and {inWords(speed.trim())} is asked for. Cloudflare may refuse
            that; left blank, it is the slot’s own.
          </span>
        </p>
      )}
    </div>
  )
}
