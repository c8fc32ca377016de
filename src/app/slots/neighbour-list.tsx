import { useQuery } from '@tanstack/react-query'
import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { freeSlotsQuery } from '../api/slots.ts'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { Mono } from '../ui/facts.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { isSameSpeed, type Neighbour, neighboursOf } from './neighbours.ts'
import { siteInWords } from './sites.ts'

const OFFERED_MOST = 4

interface NeighbourListProps {
  /** The slot that cannot be had. */
  lost: Slot
  /** The speed that a person asked for; blank for the lost slot’s own. */
  speed: string
  onTake: (slot: Slot) => void
}

/** Free slots as near as can be to one that is lost; one click takes one. */
export function NeighbourList({ lost, speed, onTake }: NeighbourListProps) {
  const { account } = useAccount()
  const wanted = speed.trim() || lost.speed
  const free = useQuery(freeSlotsQuery(account.id, lost.site))
  if (free.error) {
    return (
      <ProblemNotice
        problem={free.error.problem}
        title="Free slots nearby could not be read"
        onRetry={() => void free.refetch()}
      />
    )
  }
  const neighbours = neighboursOf(lost, free.data?.items ?? [], account.id, wanted).slice(0, OFFERED_MOST)
  return (
    <section aria-label="Free slots nearby" aria-busy={free.isPending}>
      <p role="status" className="font-semibold">
        {free.isPending
          ? 'Looking for free slots nearby…'
          : neighbours.length > 0
            ? 'Free right now, nearest first'
            : `No other slot is free in ${siteInWords(lost.site)}. Look for another site in the list.`}
      </p>
      {free.isPending && <Skeleton className="mt-2 h-12 w-full" />}
      {neighbours.length > 0 && (
        <ul className="mt-2 rounded-control border border-line bg-surface">
          {neighbours.map((neighbour) => (
            <NeighbourRow key={neighbour.slot.id} neighbour={neighbour} wanted={wanted} onTake={onTake} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface NeighbourRowProps {
  neighbour: Neighbour
  /** The speed that a person looks for. */
  wanted: string
  onTake: (slot: Slot) => void
}

function NeighbourRow({ neighbour: { slot, sameFacility }, wanted, onTake }: NeighbourRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2.5 not-first:border-t not-first:border-line">
      <div className="min-w-0 grow basis-56">
        <p className="wrap-anywhere">
          <bdi className="font-semibold">{slot.facility.name || 'Facility without a name'}</bdi>
          <span className="text-small text-ink-soft">
            {' '}
            {sameFacility ? 'same facility' : `also in ${siteInWords(slot.site)}`}
          </span>
        </p>
        <p className="text-small text-ink-soft wrap-anywhere">
          <span className="text-ink">{inWords(slot.speed)}</span>
          {!isSameSpeed(slot.speed, wanted) && ', another speed'}
          {slot.ccr_device_name && (
            <>
              {' · '}
              <Mono>{slot.ccr_device_name}</Mono>
            </>
          )}
          {' · '}
          <Mono>{slot.id.slice(0, 8)}</Mono>
        </p>
      </div>
      <Button size="small" onClick={() => onTake(slot)}>
        Take this slot
        <span className="sr-only">
          {' '}
          {inWords(slot.speed)} in {slot.facility.name}, {slot.id.slice(0, 8)}
        </span>
      </Button>
    </li>
  )
}
