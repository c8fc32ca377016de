import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { type Drafts, readDrafts, saveDraft } from '../order/drafts.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { prefillOf, withoutPairingKey, withoutPrefill } from './prefill.ts'

/** Set on the history entry whose address held a pairing key. */
const keyWasRemoved = { keyWasRemoved: true }

/** Takes a pairing key out of the address before anything else happens; called once, before the first render. */
export function removePairingKeyFromAddress(): void {
  const cleaned = withoutPairingKey(new URLSearchParams(location.search))
  if (!cleaned) return
  const search = cleaned.toString()
  history.replaceState(keyWasRemoved, '', search ? `${location.pathname}?${search}` : location.pathname)
}

interface Arrival {
  initial: Drafts
  keyWasRemoved: boolean
}

/** What the forms start with: what the tab kept, and over it what the link asks for, which then leaves the address. */
export function useArrival(account: string): Arrival {
  const [search, setSearch] = useSearchParams()
  const state: unknown = useHistoryState()
  const [arrival] = useState<Arrival>(() => {
    const kept = readDrafts(tabStorage, account)
    const prefill = prefillOf(search)
    return {
      initial: {
        direct: { ...kept.direct, ...prefill.direct },
        gcp_partner: { ...kept.gcp_partner, ...prefill.gcp_partner },
      },
      keyWasRemoved: typeof state === 'object' && state !== null && 'keyWasRemoved' in state,
    }
  })

  const prefilled = withoutPrefill(search).toString() !== search.toString()
  useEffect(() => {
    if (!prefilled) return
    saveDraft(tabStorage, account, 'direct', arrival.initial.direct)
    saveDraft(tabStorage, account, 'gcp_partner', arrival.initial.gcp_partner)
    setSearch(withoutPrefill, { replace: true })
  }, [prefilled, account, arrival, setSearch])

  return arrival
}
