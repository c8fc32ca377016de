import type { Account } from '../contract/account.ts'
import { AccountTag } from '../contract/account.ts'
import { type Clock, isoTime } from '../contract/clock.ts'
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

/** As many accounts as Cloudflare lists on a page, and after how many pages a list is long enough. */
const PAGE = 50
const MAX_PAGES = 20

/** @see https://developers.cloudflare.com/api/resources/accounts/methods/list/ */
const AccountList = z.array(z.looseObject({ id: AccountTag, name: z.string() }))
/** @see https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/ */
const Verified = z.looseObject({ status: z.string(), expires_on: z.optional(z.nullable(z.string())) })

/** What a session tells of the credential, its scheme apart. */
type CredentialState = Omit<Session['credential'], 'scheme'>

interface Known {
  accounts: Account[]
  credential: CredentialState
}

/** Which accounts the console may act for, and what its credential is worth. */
export type Accounts = ReturnType<typeof createAccounts>

/** Asks upstream at most once a minute; a failure is an answer too, since a session has to be shown without upstream. */
export function createAccounts({ mode, scheme, configured, cloudflare, clock }: AccountsOptions) {
  let known: { at: number; value: Promise<Known> } | undefined

  function ask(): Promise<Known> {
    if (known === undefined || clock.now() - known.at > KNOWN_FOR_MS) {
      known = { at: clock.now(), value: learn() }
    }
    return known.value
  }

  async function learn(): Promise<Known> {
    const [listed, { owner, ...state }] = await Promise.all([listedAccounts(), credentialState()])
    const names = new Map(listed.map(({ id, name }) => [id, name]))
    const ids = configured.length > 0 ? configured : listed.map(({ id }) => id)
    const reaches = listed.length > 0 ? listed.map(({ id }) => id) : owner && [owner]
    return {
      accounts: ids.map((id) => ({ id, name: names.get(id) ?? id })),
      credential: { ...state, ...(reaches && { reaches }) },
    }
  }

  async function listedAccounts(): Promise<Account[]> {
    const accounts: Account[] = []
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const found = await answerOf(cloudflare.read(`/accounts?page=${page}&per_page=${PAGE}`, AccountList))
      // An account-owned token may not list accounts; the configured ones are then all there is.
      if (found instanceof ProblemError) break
      accounts.push(...found)
      if (found.length < PAGE) break
    }
    return accounts
  }

  /**
   * The token's own status, and whose it is where it is an account's. A Global API key has none: whether it can list
   * accounts is all there is to see.
   */
  async function credentialState(): Promise<CredentialState & { owner?: string }> {
    if (scheme !== 'token') return { status: scheme === 'none' ? 'none' : 'unknown' }
    const places: [path: string, owner?: string][] = [
      ['/user/tokens/verify'],
      ...configured.map((id): [string, string] => [`/accounts/${id}/tokens/verify`, id]),
    ]
    let isRefused = configured.length > 0
    for (const [path, owner] of places) {
      const verified = await answerOf(cloudflare.read(path, Verified))
      if (!(verified instanceof ProblemError)) {
        const { status, expires_on } = verified
        return { status, ...expiry(expires_on), ...(owner !== undefined && { owner }) }
      }
      isRefused &&= verified.problem.type === 'permission'
    }
    // Only where it was asked about in every place that it can belong to.
    return { status: isRefused ? 'refused' : 'unknown' }
  }

  return {
    /** The accounts to choose from, and what is known of the credential. Never fails for what upstream does. */
    describe: ask,

    /** Lets an account pass, or refuses it before anything leaves. @throws ProblemError 403 */
    async admit(account: string): Promise<void> {
      if (mode === 'demo' || configured.includes(account)) return
      if (configured.length === 0 && (await ask()).accounts.some(({ id }) => id === account)) return
      throw new ProblemError(unknownAccount)
    },
  }
}

/** What a read told, or what it met. */
function answerOf<Value>(read: Promise<Value>): Promise<Value | ProblemError> {
  return read.catch((error: unknown) => {
    if (error instanceof ProblemError) return error
    throw error
  })
}

/** When a token ends; nothing where it does not, or where upstream says it in a form that is no time. */
function expiry(expiresOn: string | null | undefined): { expiresAt?: string } {
  const at = Date.parse(expiresOn ?? '')
  return Number.isNaN(at) ? {} : { expiresAt: isoTime(at) }
}
