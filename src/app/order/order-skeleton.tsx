import { Columns } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

const widths = ['w-40', 'w-56', 'w-48', 'w-24', 'w-64', 'w-32']

/** The shape of a result while it is read. */
export function OrderSkeleton() {
  return (
    <Columns
      main={
        <Card>
          <TitleSkeleton className="w-44" />
          <div className="mb-6 h-20 animate-pulse rounded-card bg-sunken" />
          <div className="grid gap-3">
            {widths.map((width) => (
              <Skeleton key={width} className={width} />
            ))}
          </div>
        </Card>
      }
      beside={
        <Card>
          <TitleSkeleton className="w-24" />
          <Skeleton className="w-40" />
        </Card>
      }
    />
  )
}

/** As tall as a card's heading, but none: there is nothing to read out yet. */
function TitleSkeleton({ className }: { className: string }) {
  return (
    <div className="mb-4 text-lead">
      <Skeleton className={className} />
    </div>
  )
}
