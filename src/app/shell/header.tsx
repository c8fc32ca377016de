import { Link, useLocation } from 'wouter'
import { BrandMark } from '../ui/icons.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useAccount } from './account.tsx'
import { AccountSwitcher } from './account-switcher.tsx'

const bar =
  'mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-4 px-4 pt-2.5 sm:px-6 md:min-h-15 md:flex-nowrap md:gap-x-8 md:pt-0'

export function Header() {
  const { href, session, startNewOrder } = useAccount()
  return (
    <div className={bar}>
      <Link
        href={href('/')}
        className="flex min-h-10 items-center gap-2.5 font-semibold tracking-tight max-md:shrink-0"
      >
        <BrandMark />
        <span className="max-sm:sr-only">Interconnect Console</span>
      </Link>
      <nav aria-label="Main" className="flex gap-5 self-stretch max-md:order-4 max-md:basis-full">
        <NavLink href={href('/')} path="/">
          Interconnects
        </NavLink>
        <NavLink href={href('/new')} path="/new" onClick={startNewOrder}>
          Order
        </NavLink>
        <NavLink href={href('/activity')} path="/activity">
          Activity
        </NavLink>
      </nav>
      <div className="flex min-w-0 grow basis-0 items-center justify-end max-md:order-2">
        <AccountSwitcher />
      </div>
      <p className="max-w-40 truncate text-small text-ink-soft max-md:order-3">
        <span className="sr-only">Signed in as </span>
        {session.actor}
      </p>
    </div>
  )
}

/** The header while it is not known yet who is here: as tall as the real one. */
export function HeaderSkeleton() {
  return (
    <div className={bar}>
      <span className="flex min-h-10 items-center gap-2.5 font-semibold tracking-tight max-md:shrink-0">
        <BrandMark />
        <span className="max-sm:sr-only">Interconnect Console</span>
      </span>
      <span className="flex min-h-11 grow items-center justify-end max-md:basis-full">
        <Skeleton className="w-48" />
      </span>
    </div>
  )
}

interface NavLinkProps {
  href: string
  path: string
  onClick?: () => void
  children: string
}

function NavLink({ href, path, onClick, children }: NavLinkProps) {
  const [current] = useLocation()
  return (
    <Link
      href={href}
      aria-current={current === path ? 'page' : undefined}
      className="flex min-h-11 items-center border-b-2 border-transparent pt-0.5 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </Link>
  )
}
