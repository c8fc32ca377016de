import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { siteInWords } from '../slots/sites.ts'
import { SlotChip } from '../slots/slot-chip.tsx'
import { slotState } from '../slots/slot-state.ts'
import type { Fact } from '../ui/facts.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** Where the port will be, so that a person sees that the UUID is the place they meant; skeletons while it is read. */
export function slotFacts(slot: Slot | undefined, account: string): Fact[] {
  const wait = <Skeleton className="w-40" />
  return [
    { term: 'Facility', value: slot ? <bdi>{slot.facility.name || '–'}</bdi> : wait },
    { term: 'Address', value: slot ? <bdi>{slot.facility.address.join(', ') || '–'}</bdi> : wait },
    { term: 'Site', value: slot ? siteInWords(slot.site) : wait },
    { term: 'Slot’s speed', value: slot ? inWords(slot.speed) : wait },
    { term: 'Device', value: slot ? (slot.ccr_device_name ?? 'not named') : wait },
    { term: 'Slot is now', value: slot ? <Availability slot={slot} account={account} /> : wait },
  ]
}

function Availability({ slot, account }: { slot: Slot; account: string }) {
  const state = slotState(slot, account)
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <SlotChip state={state} />
      {slot.occupied && <span className="text-small text-ink-soft">An order would be refused.</span>}
    </span>
  )
}
