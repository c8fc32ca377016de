import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type Drafts, readDrafts, saveDraft } from '../order/drafts.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { prefillOf, withoutPrefill } from './prefill.ts'

interface Arrival {
  initial: Drafts
  keyWasRemoved: boolean
}

/** What the forms start with: what the tab kept, and over it what the link asks for, which then leaves the address. */
export function useArrival(account: string): Arrival {
  const [search, setSearch] = useSearchParams()
  const [arrival] = useState<Arrival>(() => {
    // The build renders this without a browser.
    const state: unknown = typeof history === 'undefined' ? null : history.state
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
