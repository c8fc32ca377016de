import { withoutPairingKey } from './prefill.ts'

/** Set on the history entry whose address held a pairing key. */
export const keyWasRemoved = { keyWasRemoved: true }

/** Takes a pairing key out of the address before anything else happens; called once, before the first render. */
export function removePairingKeyFromAddress(): void {
  const cleaned = withoutPairingKey(new URLSearchParams(location.search))
  if (!cleaned) return
  const search = cleaned.toString()
  history.replaceState(keyWasRemoved, '', search ? `${location.pathname}?${search}` : location.pathname)
}
