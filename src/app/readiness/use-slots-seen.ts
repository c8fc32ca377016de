import { useQuery } from '@tanstack/react-query'
import { slotsQuery } from '../api/slots.ts'
import { useAccount } from '../shell/account.tsx'
import { slotState } from '../slots/slot-state.ts'
import type { SlotsSeen } from './readiness-of.ts'

/** The slots that the form reads anyway, once somebody looks here. */
export function useSlotsSeen(enabled: boolean): SlotsSeen {
  const { account } = useAccount()
  const slots = useQuery({ ...slotsQuery(account.id), enabled })
  if (slots.data) {
    const free = slots.data.items.filter((slot) => slotState(slot, account.id) === 'free')
    return { state: 'read', free: free.length }
  }
  if (slots.error) return { state: slots.error.problem.type === 'permission' ? 'refused' : 'failed' }
  return { state: enabled ? 'reading' : 'closed' }
}
