import type { Account } from '../contract/account.ts'
import { AccountTag } from '../contract/account.ts'
import type { Clock } from '../contract/clock.ts'
import type { Session } from '../contract/session.ts'
import { z } from '../contract/zod.ts'
import { ProblemError } from './problem-error.ts'
import { unknownAccount } from './problems.ts'
import type { Cloudflare } from './upstream/cloudflare.ts'

interface AccountsOptions {
  mode: Session['mode']
  scheme: Session['credential']['scheme']
  /** The accounts that the operator named; none means those that the credential reaches. */
  configured: readonly string[]
  cloudflare: Cloudflare
  clock: Clock
}

/** What is known of the credential, for this long. */
const KNOWN_FOR_MS = 60_000

/** @see https://developers.cloudflare.com/api/resources/accounts/methods/list/ */
const AccountList = z.array(z.looseObject({ id: AccountTag, name: z.string() }))
/** @see https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/ */
const Verified = z.looseObject({ status: z.string() })

/** Which accounts the console may act for, and what its credential is worth. */
export type Accounts = ReturnType<typeof createAccounts>

/** Asks upstream at most once a minute; a failure is an answer too, since a session has to be shown without upstream. */
export function createAccounts({ mode, scheme, configured, cloudflare, clock }: AccountsOptions) {
  let known: { at: number; value: Promise<Known> } | undefined

  interface Known {
    accounts: Account[]
    status: string
  }

  function ask(): Promise<Known> {
    if (known === undefined || clock.now() - known.at > KNOWN_FOR_MS) {
      known = { at: clock.now(), value: learn() }
    }
    return known.value
  }

  async function learn(): Promise<Known> {
    const [reached, status] = await Promise.all([reachedAccounts(), credentialStatus()])
    const names = new Map(reached.map(({ id, name }) => [id, name]))
    const ids = configured.length > 0 ? configured : reached.map(({ id }) => id)
    return { accounts: ids.map((id) => ({ id, name: names.get(id) ?? id })), status }
  }

  async function reachedAccounts(): Promise<Account[]> {
    try {
      return await cloudflare.read('/accounts?per_page=50', AccountList)
    } catch (error) {
      // An account-owned token may not list accounts; the configured ones are then all there is.
      if (error instanceof ProblemError) return []
      throw error
    }
  }

  /** The token's own status; `unknown` where upstream does not tell, and for a Global API key, which has none. */
  async function credentialStatus(): Promise<string> {
    if (scheme !== 'token') return scheme === 'none' ? 'none' : 'unknown'
    const paths = [
      '/user/tokens/verify',
      ...configured.slice(0, 1).map((id) => `/accounts/${id}/tokens/verify`),
    ]
    for (const path of paths) {
      try {
        return (await cloudflare.read(path, Verified)).status
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
      }
    }
    return 'unknown'
  }

  return {
    /** The accounts to choose from, and the credential's status. Never fails for what upstream does. */
    describe: ask,

    /** Lets an account pass, or refuses it before anything leaves. @throws ProblemError 403 */
    async admit(account: string): Promise<void> {
      if (mode === 'demo' || configured.includes(account)) return
      if (configured.length === 0 && (await ask()).accounts.some(({ id }) => id === account)) return
      throw new ProblemError(unknownAccount)
    },
  }
}
