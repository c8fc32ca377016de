import type { Account } from '../../contract/account.ts'
import type { Session } from '../../contract/session.ts'

/** The account of this page, or why there is none. */
export type Resolved =
  | { ok: true; account: Account; named: boolean }
  | { ok: false; why: 'none' | 'malformed' | 'foreign' }

/**
 * Finds the account that the URL names in `?account=`. Without one it is the first; `named` says whether the URL has to
 * name it from now on, which it has to where there are several. In the demo every account exists.
 */
export function resolveAccount({ accounts, mode }: Session, asked: string | null): Resolved {
  const [first] = accounts
  if (asked === null) {
    return first ? { ok: true, account: first, named: accounts.length === 1 } : { ok: false, why: 'none' }
  }
  const id = asked.trim().toLowerCase()
  if (!/^[0-9a-f]{32}$/.test(id)) return { ok: false, why: 'malformed' }
  const known = accounts.find((account) => account.id === id)
  if (known) return { ok: true, account: known, named: true }
  if (mode === 'demo') return { ok: true, account: { id, name: 'Demo account' }, named: true }
  return { ok: false, why: 'foreign' }
}

/** An account id as short as people tell accounts apart: `0123…cdef`. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id
}
