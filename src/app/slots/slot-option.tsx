import { type KeyboardEvent, memo } from 'react'
import { inWords } from '../../contract/bandwidths.ts'
import type { Slot } from '../../contract/slot.ts'
import { PAIR_RANK_WORDS } from '../redundancy/pair-rank.ts'
import { Mono } from '../ui/facts.tsx'
import { CheckIcon, CrossIcon } from '../ui/icons.tsx'
import type { IndexedSlot } from './slot-index.ts'
import { STATE_WORDS } from './slot-state.ts'

interface SlotOptionProps {
  indexed: IndexedSlot
  chosen: boolean
  onChoose: (slot: Slot) => void
}

/** One slot to choose. One that is taken can be chosen too: the form then says what else there is. */
export const SlotOption = memo(function SlotOption({
  indexed: { slot, state, rank },
  chosen,
  onChoose,
}: SlotOptionProps) {
  const free = state === 'free'
  function onKeyDown(event: KeyboardEvent) {
    // Enter chooses, and does not submit the form around it.
    if (event.key !== 'Enter') return
    event.preventDefault()
    onChoose(slot)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its text is in the components below, which the rule cannot see
    <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-1.5 hover:bg-sunken has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-accent">
      <input
        type="radio"
        name="slot"
        value={slot.id}
        checked={chosen}
        onChange={() => onChoose(slot)}
        onKeyDown={onKeyDown}
        className="size-4.5 shrink-0 accent-accent outline-none"
      />
      <span className="grid min-w-0 grow grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[5.5rem_minmax(0,1fr)_auto_4.75rem]">
        <span className="font-semibold wrap-anywhere">{inWords(slot.speed)}</span>
        <span className="text-small text-ink-soft wrap-anywhere @max-md:order-3">
          {slot.ccr_device_name ? <Mono>{slot.ccr_device_name}</Mono> : 'device not named'}
          {/* At the port’s own site only: what is elsewhere says so by its place. */}
          {rank !== undefined && rank !== 1 && (
            <span className={rank === 0 ? 'block text-good' : 'block text-wait'}>
              {PAIR_RANK_WORDS[rank]}
            </span>
          )}
        </span>
        <span
          className={`inline-flex items-center gap-1.5 text-small font-semibold @max-md:max-w-36 ${free ? 'text-good' : 'text-ink-soft'}`}
        >
          {free ? <CheckIcon className="size-3.5 shrink-0" /> : <CrossIcon className="size-3.5 shrink-0" />}
          {STATE_WORDS[state]}
        </span>
        <span className="text-right text-small text-ink-soft @max-md:order-4">
          <Mono>{slot.id.slice(0, 8)}</Mono>
        </span>
      </span>
    </label>
  )
})
