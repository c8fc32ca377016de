import { useQuery } from '@tanstack/react-query'
import type { Problem } from '../../contract/problem.ts'
import type { Slot } from '../../contract/slot.ts'
import { slotQuery, slotsQuery } from '../api/slots.ts'
import { slotIdIn } from './slot-state.ts'

/** What is known of the slot that a field names. */
export interface KnownSlot {
  /** Undefined while the field holds no whole UUID. */
  id: string | undefined
  slot: Slot | undefined
  problem: Problem | undefined
}

/**
 * Looks up the slot that a text names, as soon as it is a whole UUID: in the list, if that was read, else at Cloudflare.
 * @param again whether the list is not to be trusted about it
 */
export function useSlot(account: string, text: string, again = false): KnownSlot {
  const id = slotIdIn(text)
  const list = useQuery({ ...slotsQuery(account), enabled: false })
  const listed = again ? undefined : list.data?.items.find((slot) => slot.id.toLowerCase() === id)
  const read = useQuery({ ...slotQuery(account, id ?? ''), enabled: id !== undefined && !listed })
  if (id === undefined || listed) return { id, slot: listed, problem: undefined }
  return { id, slot: read.data, problem: read.error?.problem }
}
