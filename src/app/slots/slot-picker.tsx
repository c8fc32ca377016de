import { skipToken, useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Slot } from '../../contract/slot.ts'
import type { Checked } from '../api/paths.ts'
import { slotsProgressKey, slotsQuery } from '../api/slots.ts'
import { useRefresh } from '../api/use-refresh.ts'
import { useAskedPair } from '../redundancy/use-redundancy.ts'
import { useAccount } from '../shell/account.tsx'
import { Button } from '../ui/button.tsx'
import { RefreshIcon } from '../ui/icons.tsx'
import { Moment } from '../ui/moment.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { withCommas } from '../ui/with-commas.ts'
import { NoSlotFound } from './no-slot-found.tsx'
import { SlotFilters } from './slot-filters.tsx'
import { indexSlots, type Partner, type SlotIndex } from './slot-index.ts'
import { SlotResults } from './slot-results.tsx'
import { SlotsReading } from './slots-reading.tsx'
import { useSlotSearch } from './use-slot-search.ts'

interface SlotPickerProps {
  /** The UUID in the form, lower-cased; empty or anything else where it names no slot. */
  chosen: string
  onChoose: (slot: Slot) => void
}

/** Finds a slot by its place: every slot of the account, searched as a person types. */
export function SlotPicker({ chosen, onChoose }: SlotPickerProps) {
  const { account } = useAccount()
  const slots = useQuery(slotsQuery(account.id))
  const progress = useQuery<number>({ queryKey: slotsProgressKey(account.id), queryFn: skipToken })

  // There may be thousands: they are made ready and drawn a little at a time, between what else a person does.
  const list = useDeferredValue(slots.data)

  if (list) {
    return list.items.length > 0 ? (
      <SlotSearch list={list} chosen={chosen} onChoose={onChoose} />
    ) : (
      <Notice tone="info" role="status" title="Cloudflare shows this account no slots">
        <p>
          Ask your Cloudflare account team where a port can be had. A slot’s UUID goes into the field below.
        </p>
      </Notice>
    )
  }
  const problem = slots.error?.problem
  if (!problem) return <SlotsReading soFar={progress.data ?? 0} />
  if (problem.type === 'permission' && problem.status === 403) {
    return (
      <Notice tone="info" role="status" title="Slots cannot be searched in this account">
        <p>
          The console’s credential may not read them: that takes Magic WAN Read or Magic Transit Read, or one
          of the Write permissions. Enter the UUID that Cloudflare gave you below; Cloudflare checks it when
          it is ordered.
        </p>
      </Notice>
    )
  }
  return (
    <ProblemNotice
      problem={problem}
      title="The slots could not be read"
      role="status"
      onRetry={() => void slots.refetch()}
    />
  )
}

/** Puts the slots in order: thousands of them take a turn of their own, apart from that in which the first are drawn. */
function SlotSearch({ list, ...picker }: SlotPickerProps & { list: Checked<Slot> }) {
  const { account } = useAccount()
  const partner = usePartner()
  const index = useMemo(() => indexSlots(list.items, account.id, partner), [list.items, account.id, partner])
  return <SearchedSlots index={index} checkedAt={list.checkedAt} {...picker} />
}

interface SearchedSlotsProps extends SlotPickerProps {
  index: SlotIndex
  checkedAt: string
}

function SearchedSlots({ index, checkedAt, chosen, onChoose }: SearchedSlotsProps) {
  const { account } = useAccount()
  const search = useSlotSearch(index)
  const results = useRef<HTMLDivElement>(null)
  const choose = useLatest(onChoose)
  const { grouped, total, free } = search

  function toResults() {
    results.current?.querySelector('input')?.focus()
  }

  return (
    <div className="grid gap-3">
      <SlotFilters query={search.query} speeds={index.speeds} onChange={search.change} onEnter={toResults} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-small text-ink-soft">
        <p role="status">{total === 0 ? 'Nothing found' : `${counted(free, total)} in ${places(grouped)}`}</p>
        <Freshness account={account.id} checkedAt={checkedAt} />
      </div>
      {total > 0 ? (
        <SlotResults
          grouped={grouped}
          index={index}
          hidden={search.hidden}
          onMore={search.showMore}
          chosen={chosen}
          onChoose={choose}
          list={results}
        />
      ) : (
        <NoSlotFound query={search.asked} index={index} onChange={search.change} />
      )}
    </div>
  )
}

/** The port whose pair is ordered here, if the address names one. */
function usePartner(): Partner | undefined {
  const asked = useAskedPair()
  const target = asked.state === 'found' && asked.target.kind === 'direct' ? asked.target : undefined
  // It is made anew with every reading, and would make the index anew with it.
  const [kept, setKept] = useState(target)
  if (JSON.stringify(kept) !== JSON.stringify(target)) setKept(target)
  return kept
}

function counted(free: number, total: number): string {
  const slots = (count: number) => (count === 1 ? 'slot' : 'slots')
  const freeOnes = withCommas(free)
  return total === free
    ? `${freeOnes} free ${slots(free)}`
    : `${freeOnes} free of ${withCommas(total)} ${slots(total)}`
}

function places({ facilityCount, siteCount }: { facilityCount: number; siteCount: number }): string {
  const facilities = facilityCount === 1 ? '1 facility' : `${withCommas(facilityCount)} facilities`
  return siteCount === 1 ? facilities : `${facilities} at ${siteCount} sites`
}

/** How old the list is, and reading it anew; a failure leaves the old one and says so. */
function Freshness({ account, checkedAt }: { account: string; checkedAt: string }) {
  const slots = useQuery({ ...slotsQuery(account), enabled: false })
  const progress = useQuery<number>({ queryKey: slotsProgressKey(account), queryFn: skipToken })
  const refresh = useRefresh()
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {slots.error && <span className="text-bad">Could not be read again.</span>}
      <span>
        Checked <Moment at={checkedAt} />
      </span>
      <Button
        size="small"
        variant="quiet"
        disabled={slots.isFetching}
        onClick={() => void refresh(slotsQuery(account, true))}
      >
        <RefreshIcon className="size-4" />
        {slots.isFetching ? readSoFar(progress.data) : 'Refresh'}
        <span className="sr-only"> the slots</span>
      </Button>
    </span>
  )
}

function readSoFar(count = 0): string {
  return count === 0 ? 'Reading…' : `Reading… ${withCommas(count)} so far`
}

/** A function that never changes and always calls the newest, so that thousands of rows need not be drawn again. */
function useLatest(onChoose: (slot: Slot) => void): (slot: Slot) => void {
  const latest = useRef(onChoose)
  useEffect(() => {
    latest.current = onChoose
  }, [onChoose])
  return useCallback((slot: Slot) => latest.current(slot), [])
}
