import { Suspense, useId, useState } from 'react'
import type { Slot } from '../../contract/slot.ts'
import { Button } from '../ui/button.tsx'
import { SearchIcon } from '../ui/icons.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/notice.tsx'
import { SlotsReading } from './slots-reading.tsx'

/** With its cities and its search it is only for who orders a port; where it cannot load, the field beside it still works. */
const SlotPicker = later(() =>
  import('./slot-picker.tsx').then(
    (part) => part.SlotPicker,
    () => PickerNotLoaded,
  ),
)

interface SlotFinderProps {
  chosen: string
  /** Whether the form names a slot already: then the list waits to be asked for. */
  named: boolean
  onChoose: (slot: Slot) => void
}

/** The list of slots, open where a person has no slot yet. */
export function SlotFinder({ chosen, named, onChoose }: SlotFinderProps) {
  const [open, setOpen] = useState(!named)
  const id = useId()
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="font-semibold">Find a slot</p>
        <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? (
            'Hide the list'
          ) : (
            <>
              <SearchIcon className="size-4" />
              Show the list
            </>
          )}
        </Button>
      </div>
      <div id={id} hidden={!open} className="mt-2">
        {open && (
          <Suspense fallback={<SlotsReading soFar={0} />}>
            <SlotPicker chosen={chosen} onChoose={onChoose} />
          </Suspense>
        )}
      </div>
    </div>
  )
}

function PickerNotLoaded() {
  return (
    <Notice tone="wait" role="status" title="The list could not be loaded">
      <p>Reload the page to try again, or enter the slot’s UUID below.</p>
    </Notice>
  )
}
