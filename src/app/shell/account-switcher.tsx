import { useLocation } from 'wouter'
import { useAccount } from './account.tsx'
import { shortId } from './resolve-account.ts'

/** Names the account that the screen is about, and switches to another where there is one. */
export function AccountSwitcher() {
  const { account, session } = useAccount()
  const [path, navigate] = useLocation()
  const listed = session.accounts.some(({ id }) => id === account.id)
  const accounts = listed ? session.accounts : [account, ...session.accounts]

  if (accounts.length === 1) {
    return (
      <p className="truncate text-small text-ink-soft">
        <span className="sr-only">Account: </span>
        {account.name} <span className="font-mono text-tiny">{shortId(account.id)}</span>
      </p>
    )
  }

  function switchTo(id: string) {
    // An order or an interconnect belongs to one account; in another there is only the list to go to.
    const stays = path === '/' || path === '/new' || path === '/activity'
    navigate(`${stays ? path : '/'}?account=${id}`)
  }

  return (
    <select
      aria-label="Account"
      value={account.id}
      onChange={(event) => switchTo(event.target.value)}
      className="min-h-10 w-full max-w-72 min-w-0 truncate rounded-control border border-line-strong bg-surface px-2 text-small hover:bg-sunken"
    >
      {accounts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name} · {shortId(id)}
        </option>
      ))}
    </select>
  )
}
