import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import type { Account } from '../../contract/account.ts'
import type { Session } from '../../contract/session.ts'

interface AccountContextValue {
  account: Account
  session: Session
  /** The URL of a screen of this account. */
  href: (path: string, parameters?: Record<string, string | undefined>) => string
  /** Counts how often a new order was asked for on this page; forms are new with each. */
  orderVisit: number
  /** Call it where a person asks for a new order: the form, when it shows, is then done with the one before. */
  startNewOrder: () => void
}

let visits = 0

const AccountContext = createContext<AccountContextValue | undefined>(undefined)

interface AccountProviderProps {
  account: Account
  session: Session
  /** Whether every URL names the account. */
  inUrl: boolean
  children: ReactNode
}

export function AccountProvider({ account, session, inUrl, children }: AccountProviderProps) {
  const [orderVisit, setOrderVisit] = useState(0)

  const value = useMemo(
    () => ({
      account,
      session,
      orderVisit,
      href(path: string, parameters: Record<string, string | undefined> = {}) {
        const named = { account: inUrl ? account.id : undefined, ...parameters }
        // Not by URLSearchParams: a list of many rows makes hundreds of them.
        const search = Object.entries(named).flatMap(([name, value]) =>
          value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
        )
        return search.length > 0 ? `${path}?${search.join('&')}` : path
      },
      startNewOrder() {
        visits += 1
        setOrderVisit(visits)
      },
    }),
    [account, session, orderVisit, inUrl],
  )
  return <AccountContext value={value}>{children}</AccountContext>
}

/** The account of this screen, and its URLs. */
export function useAccount(): AccountContextValue {
  const value = use(AccountContext)
  if (!value) throw new Error('useAccount is for what is inside AccountProvider.')
  return value
}
