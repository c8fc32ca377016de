import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import type { Begun } from './begun.ts'
import { kindIn } from './forms/kind-in.ts'
import { loadOrderForms } from './forms/load-order-forms.ts'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { Shell } from './shell/shell.tsx'
import { Reading } from './ui/skeleton.tsx'

const loadList = () => import('./pages/list-page.tsx').then((page) => ({ default: page.ListPage }))
const loadNewOrder = () =>
  import('./pages/new-order-page.tsx').then((page) => ({ default: page.NewOrderPage }))
const ListPage = lazy(loadList)
const NewOrderPage = lazy(loadNewOrder)
const OrderPage = lazy(() => import('./pages/order-page.tsx').then((page) => ({ default: page.OrderPage })))
const InterconnectPage = lazy(() =>
  import('./pages/interconnect-page.tsx').then((page) => ({ default: page.InterconnectPage })),
)
const ActivityPage = lazy(() =>
  import('./pages/activity-page.tsx').then((page) => ({ default: page.ActivityPage })),
)

/** Fetches the script of a screen that the build rendered ahead. A failure shows when the screen itself cannot load. */
export async function loadScreen({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  if (pathname === '/') await loadList()
  if (pathname === '/new') {
    await Promise.all([loadNewOrder(), kindIn(new URLSearchParams(search)) && loadOrderForms()])
  }
}

/** The screens and their addresses. */
export function App({ begun }: { begun: Begun }) {
  return (
    <Shell begun={begun}>
      <Suspense fallback={<Reading what="the screen" />}>
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
