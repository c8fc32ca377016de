import type { Slot } from '../../contract/slot.ts'
import { ORDERED_SPEED } from '../../contract/speed.ts'
import type { DirectFormState } from './direct-form.tsx'

/** Puts a slot into the form, and its speed with it; what was said about the one before is then done with. */
export function fillSlot(form: DirectFormState, { id, speed }: Slot): void {
  form.clearErrors()
  form.setValue('slot_id', id, { shouldDirty: true })
  // A speed that no order can carry is left to the slot.
  form.setValue('speed', ORDERED_SPEED.test(speed) ? speed : '', { shouldDirty: true })
}
