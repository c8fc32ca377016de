import { useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useDeferredValue, useEffect } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { isShell } from '../../contract/first-page.ts'
import { sessionQuery } from '../api/session.ts'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Reading, Skeleton } from '../ui/skeleton.tsx'
import type { Begun } from '../begun.ts'
import { AccountProvider } from './account.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Header, HeaderSkeleton } from './header.tsx'
import { NOBODY, NO_SESSION } from './nobody.ts'
import { Page } from './page.tsx'
import { resolveAccount } from './resolve-account.ts'
import { withoutScenario } from './scenario-parameter.ts'
import { useOnline } from './use-online.ts'

// Few ever see these.
const NoAccount = later(() => import('./no-account.tsx').then((part) => part.NoAccount))
const ReadOnlyNotice = later(() => import('./read-only-notice.tsx').then((part) => part.ReadOnlyNotice))

interface ShellProps {
  begun: Begun
  children: ReactNode
}

/** What every screen stands in: who is here, for which account, and whether anything is real. */
export function Shell(props: ShellProps) {
  return (
    <>
      {/* Apart from what is drawn anew once it is known who is here: it may have the focus by then. */}
      <a
        href="#main"
        className="link absolute -top-24 left-4 z-10 rounded-control bg-surface px-4 py-2 focus:top-2"
      >
        Skip to the content
      </a>
      <Surroundings {...props} />
    </>
  )
}

function Surroundings({ begun, children }: ShellProps) {
  const session = useQuery(sessionQuery)
  // All of a screen is drawn anew once it is known for whom: a little at a time, not all at once.
  const known = useDeferredValue(session.data)
  const [path, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('account')
  const resolved = known && resolveAccount(known, asked)
  const unnamed = resolved?.ok && !resolved.named ? resolved.account.id : undefined

  useEffect(() => {
    if (!unnamed) return
    const named = new URLSearchParams(location.search)
    named.set('account', unnamed)
    navigate(`${path}?${named}`, { replace: true })
  }, [unnamed, path, navigate])

  // A link for the demo's stage: here there is none, so the address does not pretend otherwise.
  const offStage = known?.mode === 'live' && search.has('scenario')
  useEffect(() => {
    if (offStage) setSearch(withoutScenario, { replace: true })
  }, [offStage, setSearch])

  if (!known && session.error) {
    return (
      <Frame header={<HeaderSkeleton />}>
        <Page title="The console cannot be shown">
          <ProblemNotice
            problem={session.error.problem}
            onRetry={() => void session.refetch()}
            role="alert"
          />
        </Page>
      </Frame>
    )
  }
  if (!known) {
    return (
      <Frame header={<HeaderSkeleton />} demo={begun.mode === 'demo'}>
        <Reading what="your session" />
        {isShell(begun.page) ? (
          <Skeleton className="h-7 w-56" />
        ) : (
          // Painted to be looked at: what is entered before it is known for which account would be lost.
          <fieldset role="presentation" disabled inert className="contents">
            <AccountProvider account={NOBODY} session={NO_SESSION} inUrl={false}>
              {children}
            </AccountProvider>
          </fieldset>
        )}
      </Frame>
    )
  }
  const demo = known.mode === 'demo'
  if (!resolved?.ok) {
    return (
      <Frame header={<HeaderSkeleton />} demo={demo}>
        <Suspense>
          <NoAccount why={resolved?.why ?? 'none'} asked={asked} accounts={known.accounts} />
        </Suspense>
      </Frame>
    )
  }
  return (
    <AccountProvider
      key={resolved.account.id}
      account={resolved.account}
      session={known}
      inUrl={asked !== null || known.accounts.length > 1}
    >
      <Frame header={<Header />} demo={demo} presenter={known.writing === 'allowed'}>
        {known.writing !== 'allowed' && (
          <Suspense>
            <ReadOnlyNotice session={known} />
          </Suspense>
        )}
        <ErrorBoundary key={path}>{children}</ErrorBoundary>
      </Frame>
    </AccountProvider>
  )
}

interface FrameProps {
  header: ReactNode
  demo?: boolean
  /** Whether there is an account to present in the demo, and it may be changed. */
  presenter?: boolean
  children: ReactNode
}

function Frame({ header, demo = false, presenter = false, children }: FrameProps) {
  const online = useOnline()
  return (
    <>
      <header className="border-b border-line bg-surface">
        {demo && <DemoBanner presenter={presenter} />}
        {header}
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[76rem] px-4 pt-6 pb-20 outline-none sm:px-6 sm:pt-8"
      >
        <div role="status">
          {!online && (
            <div className="mb-6">
              <Notice tone="wait" title="You are offline">
                <p>What is shown may be out of date. Nothing can be ordered until you are online again.</p>
              </Notice>
            </div>
          )}
        </div>
        {children}
      </main>
    </>
  )
}
