import type { KeyPlace } from './key-advice.ts'
import { KeyAdviceLines } from './key-advice-lines.tsx'
import { OTHER_DOMAIN } from './pairing-of.ts'

/** At the review: what the attachment that is about to be ordered is worth when something fails. */
export function PlaceRedundancy({ place }: { place: KeyPlace }) {
  const other = OTHER_DOMAIN[place.domain]
  return (
    <div className="grid gap-1.5">
      <KeyAdviceLines
        place={place}
        otherwise={
          other
            ? `On its own so far: a second attachment in domain ${other} of ${place.region} makes a pair.`
            : 'Google picks the domain, so a redundant pair cannot be guaranteed.'
        }
      />
    </div>
  )
}
