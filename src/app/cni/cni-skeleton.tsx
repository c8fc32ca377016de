import { Reading, Skeleton } from '../ui/skeleton.tsx'

/** What stands in the card until its content is there. */
export function CniSkeleton() {
  return (
    <div className="grid gap-4">
      <Reading what="BGP and addressing" />
      <Skeleton className="w-40" />
      <div className="h-20 rounded-control border border-line bg-sunken" />
      <Skeleton className="w-64" />
      <Skeleton className="w-48" />
    </div>
  )
}
