import type { RefObject } from 'react'
import type { Slot } from '../../contract/slot.ts'
import { Button } from '../ui/button.tsx'
import { InfoIcon } from '../ui/icons.tsx'
import { withCommas } from '../ui/with-commas.ts'
import type { FacilityGroup, GroupedSlots, SiteGroup } from './group-slots.ts'
import { siteOf } from './sites.ts'
import type { SlotIndex } from './slot-index.ts'
import { SlotOption } from './slot-option.tsx'

interface SlotResultsProps {
  grouped: GroupedSlots
  index: SlotIndex
  /** How many of what was found are not listed yet. */
  hidden: number
  onMore: () => void
  /** The UUID in the form. */
  chosen: string
  onChoose: (slot: Slot) => void
  list: RefObject<HTMLDivElement | null>
}

/** What was found, by site and facility, in a window of its own so that the form stays near. */
export function SlotResults({ grouped, hidden, onMore, list, ...places }: SlotResultsProps) {
  return (
    <div
      ref={list}
      className="max-h-[min(30rem,70vh)] scroll-py-12 overflow-y-auto overscroll-contain rounded-control border border-line-strong"
    >
      {grouped.sites.map((site) => (
        <SitePlaces key={site.site} site={site} {...places} />
      ))}
      {hidden > 0 && (
        <div className="flex flex-wrap items-center gap-3 border-t border-line p-3">
          <Button size="small" onClick={onMore}>
            Show more
          </Button>
          <span className="text-small text-ink-soft">
            {withCommas(hidden)} more. A word in the search finds them sooner.
          </span>
        </div>
      )}
    </div>
  )
}

type PlaceProps = Pick<SlotResultsProps, 'index' | 'chosen' | 'onChoose'>

function SitePlaces({ site, ...places }: PlaceProps & { site: SiteGroup }) {
  const known = siteOf(site.site)
  const single = places.index.devicesAt.get(site.site) === 1
  return (
    <div>
      <div className="sticky top-0 z-1 border-b border-line bg-sunken px-3 py-2">
        <div className="flex items-baseline justify-between gap-3">
          <h3 className="min-w-0 font-semibold wrap-anywhere">
            {known ? known.city : site.site}
            {known && (
              <span className="font-normal text-ink-soft">
                , {known.country} <span className="font-mono text-small">{site.site}</span>
              </span>
            )}
          </h3>
          <Count free={site.free} total={site.total} />
        </div>
        {single && (
          <OneDevice>Only one Cloudflare device at this site: no second one here for redundancy.</OneDevice>
        )}
      </div>
      {site.facilities.map((facility) => (
        <FacilityPlaces key={facility.key} facility={facility} siteIsSingle={single} {...places} />
      ))}
    </div>
  )
}

interface FacilityPlacesProps extends PlaceProps {
  facility: FacilityGroup
  siteIsSingle: boolean
}

function FacilityPlaces({ facility, siteIsSingle, index, chosen, onChoose }: FacilityPlacesProps) {
  const single = !siteIsSingle && index.devicesIn.get(facility.key) === 1
  return (
    <fieldset className="min-w-0 border-b border-line last:border-b-0">
      <legend className="float-left w-full px-3 pt-2.5 pb-1.5">
        <span className="flex items-baseline justify-between gap-3">
          <bdi className="min-w-0 font-medium wrap-anywhere">
            {facility.name || 'Facility without a name'}
          </bdi>
          <Count free={facility.free} total={facility.total} />
        </span>
        <bdi className="block text-small font-normal text-ink-soft wrap-anywhere">
          {facility.address.join(', ') || 'No address stated'}
        </bdi>
        {single && (
          <OneDevice>Only one Cloudflare device in this facility; this site has others elsewhere.</OneDevice>
        )}
      </legend>
      <div className="clear-both pb-1.5">
        {facility.slots.map((indexed) => (
          <SlotOption
            key={indexed.slot.id}
            indexed={indexed}
            chosen={indexed.slot.id.toLowerCase() === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Count({ free, total }: { free: number; total: number }) {
  return (
    <span className="shrink-0 text-small font-normal text-ink-soft">
      {free} free{total > free && ` of ${total}`}
    </span>
  )
}

function OneDevice({ children }: { children: string }) {
  return (
    <span className="mt-1 flex gap-1.5 text-tiny font-normal text-wait">
      <InfoIcon className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </span>
  )
}
