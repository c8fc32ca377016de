import { clearDraft } from './drafts.ts'
import { forgetKeys } from './kept-keys.ts'
import { tabStorage } from './tab-storage.ts'

/**
 * A person asks for a new order: what belongs to orders that the console has is done with. Input that was never sent, or
 * of which no answer came, stays, and with it its key: sent again, it must not become a second order.
 */
export function startOver(account: string): void {
  forgetKeys(tabStorage, account, ({ accepted, kind }) => {
    if (accepted) clearDraft(tabStorage, account, kind)
    return accepted
  })
}
