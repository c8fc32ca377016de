import type { Slot } from '../../contract/slot.ts'

/**
 * Whether an account can order a slot: it is `free`, or `reserved` for another account, or `occupied`: by one of the
 * account’s own interconnects (`own`), by another account’s (`foreign`), or by whom Cloudflare does not say.
 */
export type SlotState = 'free' | 'reserved' | 'occupied' | 'own' | 'foreign'

/** @param account the account that wants to order, an account tag */
export function slotState({ occupied, account: holder }: Slot, account: string): SlotState {
  // What is no account tag tells nothing: the field is documented as a string and no more.
  const known = holder && /^[0-9a-f]{32}$/i.test(holder) ? holder.toLowerCase() : undefined
  const foreign = known !== undefined && known !== account
  if (!occupied) return foreign ? 'reserved' : 'free'
  if (foreign) return 'foreign'
  return known === undefined ? 'occupied' : 'own'
}

/** A slot’s state in one or two words. */
export const STATE_WORDS: Record<SlotState, string> = {
  free: 'Free',
  reserved: 'Reserved for another account',
  occupied: 'Occupied',
  own: 'Occupied by your account',
  foreign: 'Occupied by another account',
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The slot that a text names, once it is a whole UUID; blanks around it and capitals do not matter. */
export function slotIdIn(text: string): string | undefined {
  const id = text.trim().toLowerCase()
  return UUID.test(id) ? id : undefined
}
