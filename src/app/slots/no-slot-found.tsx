import { useMemo } from 'react'
import { inWords } from '../../contract/bandwidths.ts'
import { Button } from '../ui/button.tsx'
import { withCommas } from '../ui/with-commas.ts'
import { siteInWords } from './sites.ts'
import type { SlotIndex, SlotQuery } from './slot-index.ts'
import { suggestionsFor } from './suggestions.ts'
import { everything } from './use-slot-search.ts'

interface NoSlotFoundProps {
  query: SlotQuery
  index: SlotIndex
  onChange: (part: Partial<SlotQuery>) => void
}

/** A search that found nothing: what would find something, each a click away. */
export function NoSlotFound({ query, index, onChange }: NoSlotFoundProps) {
  const { occupied, otherSpeeds, nearby } = useMemo(() => suggestionsFor(index, query), [index, query])
  return (
    <div className="rounded-control border border-dashed border-line-strong p-5">
      <p className="wrap-anywhere">
        No {query.occupiedToo ? 'slot' : 'free slot'}
        {query.speed && ` of ${inWords(query.speed)}`} {query.text.trim() ? 'matches ' : 'is there'}
        {query.text.trim() && (
          <>
            “<bdi>{query.text.trim()}</bdi>”
          </>
        )}
        .
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {otherSpeeds > 0 && (
          <Button size="small" onClick={() => onChange({ speed: '' })}>
            Any speed: {otherSpeeds} found
          </Button>
        )}
        {occupied > 0 && (
          <Button size="small" onClick={() => onChange({ occupiedToo: true })}>
            {occupied === 1 ? 'Show 1 occupied slot' : `Show ${occupied} occupied slots`}
          </Button>
        )}
        {nearby.map(({ site, kilometres, free }) => (
          <Button key={site} size="small" onClick={() => onChange({ ...query, text: site })}>
            {siteInWords(site)}, {kilometres < 20 ? 'close by' : `about ${withCommas(kilometres)} km away`}:{' '}
            {free} free
          </Button>
        ))}
        <Button size="small" variant="quiet" onClick={() => onChange(everything)}>
          Clear the search
        </Button>
      </div>
    </div>
  )
}
