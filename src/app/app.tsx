import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ListPage } from './pages/list-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { Shell } from './shell/shell.tsx'
import { Reading } from './ui/skeleton.tsx'

const NewOrderPage = lazy(() =>
  import('./pages/new-order-page.tsx').then((page) => ({ default: page.NewOrderPage })),
)
const OrderPage = lazy(() => import('./pages/order-page.tsx').then((page) => ({ default: page.OrderPage })))
const InterconnectPage = lazy(() =>
  import('./pages/interconnect-page.tsx').then((page) => ({ default: page.InterconnectPage })),
)
const ActivityPage = lazy(() =>
  import('./pages/activity-page.tsx').then((page) => ({ default: page.ActivityPage })),
)

/** The screens and their addresses. */
export function App() {
  return (
    <Shell>
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
