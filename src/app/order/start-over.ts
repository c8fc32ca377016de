import { clearDraft } from './drafts.ts'
import { forgetKeys } from './kept-keys.ts'
import { tabStorage } from './tab-storage.ts'

let lastVisit = 0

/**
 * A person asked for a new order: what belongs to orders that the console has is done with. Input that was never sent, or
 * of which no answer came, stays, and with it its key: sent again, it must not become a second order.
 * @param visit how many were asked for on this page, this one included; for each the first call counts
 */
export function startOver(account: string, visit: number): void {
  if (visit <= lastVisit) return
  lastVisit = visit
  forgetKeys(tabStorage, account, ({ accepted, kind }) => {
    if (accepted) clearDraft(tabStorage, account, kind)
    return accepted
  })
}
