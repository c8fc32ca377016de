import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { type Drafts, readDrafts, saveDraft } from '../order/drafts.ts'
import { tabStorage } from '../order/tab-storage.ts'
import { prefillOf, withoutPrefill } from './prefill.ts'

/** What the forms start with: what the tab kept, and over it what the link asks for, which then leaves the address. */
export function useArrival(account: string): Drafts {
  const [search, setSearch] = useSearchParams()
  const [initial] = useState<Drafts>(() => {
    const kept = readDrafts(tabStorage, account)
    const prefill = prefillOf(search)
    return {
      direct: { ...kept.direct, ...prefill.direct },
      gcp_partner: { ...kept.gcp_partner, ...prefill.gcp_partner },
    }
  })

  const prefilled = withoutPrefill(search).toString() !== search.toString()
  useEffect(() => {
    if (!prefilled) return
    saveDraft(tabStorage, account, 'direct', initial.direct)
    saveDraft(tabStorage, account, 'gcp_partner', initial.gcp_partner)
    setSearch(withoutPrefill, { replace: true })
  }, [prefilled, account, initial, setSearch])

  return initial
}
