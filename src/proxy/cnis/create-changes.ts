import type { Clock } from '../../contract/clock.ts'
import type { CniSettings, UpdateCni, UpdateCniSettings, UpstreamCni } from '../../contract/cni.ts'
import type { Audited, Write } from '../audited.ts'
import type { By } from '../orders/order-book.ts'
import type { Cloudflare } from '../upstream/cloudflare.ts'
import { changeCni } from './change-cni.ts'
import { changeSettings } from './change-settings.ts'
import { removeCni } from './remove-cni.ts'

/** What a change works with. */
export interface Changing {
  cloudflare: Pick<Cloudflare, 'getCni' | 'updateCni' | 'removeCni' | 'getCniSettings' | 'updateCniSettings'>
  clock: Clock
  audited: Audited
}

/** Changes of what exists. */
export type Changes = ReturnType<typeof createChanges>

/**
 * Lets changes of the same thing through one after the other: two that were made to the same version must not both find
 * it unchanged.
 */
export function createChanges(context: Changing) {
  const last = new Map<string, Promise<unknown>>()

  function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const result = (last.get(key) ?? Promise.resolve()).then(work)
    const nothing = () => undefined
    // The next one waits for this one, and does not care how it ended.
    const settled = result.then(nothing, nothing).finally(() => {
      if (last.get(key) === settled) last.delete(key)
    })
    last.set(key, settled)
    return result
  }

  return {
    /** See {@link changeCni}. */
    change: (account: string, id: string, change: UpdateCni, by: By): Promise<UpstreamCni> =>
      inTurn(`${account}/${id}`, () => changeCni(context, account, id, change, by)),
    /** See {@link removeCni}. */
    remove: (account: string, id: string, cni: Write['cni'], by: By): Promise<void> =>
      inTurn(`${account}/${id}`, () => removeCni(context, account, id, cni, by)),
    /** See {@link changeSettings}. */
    settings: (account: string, change: UpdateCniSettings, by: By): Promise<CniSettings> =>
      inTurn(`${account}/settings`, () => changeSettings(context, account, change, by)),
    /** Resolves when no change is on its way any more. */
    async idle(): Promise<void> {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
