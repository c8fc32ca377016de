import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { Chip } from '../ui/chip.tsx'
import type { Fact } from '../ui/facts.tsx'
import { CheckIcon, CrossIcon } from '../ui/icons.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** Where the port will be, so that a person sees that the UUID is the place they meant; skeletons while it is read. */
export function slotFacts(slot: Slot | undefined): Fact[] {
  const wait = <Skeleton className="w-40" />
  return [
    { term: 'Facility', value: slot ? slot.facility.name : wait },
    { term: 'Address', value: slot ? slot.facility.address.join(', ') || '–' : wait },
    { term: 'Site', value: slot ? slot.site : wait },
    { term: 'Slot’s speed', value: slot ? inWords(slot.speed) : wait },
    { term: 'Slot is now', value: slot ? <Occupation occupied={slot.occupied} /> : wait },
  ]
}

function Occupation({ occupied }: { occupied: boolean }) {
  return occupied ? (
    <Chip tone="bad" icon={CrossIcon}>
      Occupied: an order would be refused
    </Chip>
  ) : (
    <Chip tone="good" icon={CheckIcon}>
      Free
    </Chip>
  )
}
