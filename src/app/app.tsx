import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import type { Begun } from './begun.ts'
import { kindIn } from './forms/kind-in.ts'
import { OrderForms } from './forms/order-forms-later.ts'
import { Shell } from './shell/shell.tsx'
import { later } from './ui/later.tsx'
import { Reading, Skeleton } from './ui/skeleton.tsx'

const ListPage = later(() => import('./pages/list-page.tsx').then((page) => page.ListPage))
const NewOrderPage = later(() => import('./pages/new-order-page.tsx').then((page) => page.NewOrderPage))
const OrderPage = later(() => import('./pages/order-page.tsx').then((page) => page.OrderPage))
const InterconnectPage = later(() =>
  import('./pages/interconnect-page.tsx').then((page) => page.InterconnectPage),
)
const ActivityPage = later(() => import('./pages/activity-page.tsx').then((page) => page.ActivityPage))
const NotFoundPage = later(() => import('./pages/not-found-page.tsx').then((page) => page.NotFoundPage))

/**
 * Fetches the script of a screen while it is asked who is here, and waits for it where the build rendered that screen ahead.
 * A failure shows when the screen itself cannot load.
 */
export async function loadScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  if (pathname === '/') await ListPage.load()
  else if (pathname === '/new') {
    await Promise.all([NewOrderPage.load(), kindIn(new URLSearchParams(search)) && OrderForms.load()])
  } else if (pathname.startsWith('/orders/')) soon(OrderPage)
  else if (pathname.startsWith('/interconnects/')) soon(InterconnectPage)
  else if (pathname === '/activity') soon(ActivityPage)
}

function soon({ load }: { load: () => Promise<void> }): void {
  load().catch(() => undefined)
}

/** The screens and their addresses. */
export function App({ begun }: { begun: Begun }) {
  return (
    <Shell begun={begun}>
      <Suspense
        fallback={
          <>
            <Reading what="the screen" />
            <Skeleton className="h-7 w-56" />
          </>
        }
      >
        <Switch>
          <Route path="/" component={ListPage} />
          <Route path="/new" component={NewOrderPage} />
          <Route path="/orders/:id" component={OrderPage} />
          <Route path="/interconnects/:name" component={InterconnectPage} />
          <Route path="/activity" component={ActivityPage} />
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </Shell>
  )
}
