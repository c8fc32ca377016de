import { type KeyboardEvent, useId } from 'react'
import { inWords } from '../../contract/bandwidths.ts'
import { controlClass } from '../ui/control-class.ts'
import { SearchIcon } from '../ui/icons.tsx'
import type { SlotQuery } from './slot-index.ts'

interface SlotFiltersProps {
  query: SlotQuery
  speeds: readonly string[]
  onChange: (part: Partial<SlotQuery>) => void
  /** Enter in the search field: on to what was found. */
  onEnter: () => void
}

/** What to look for: words, a speed, occupied ones too. */
export function SlotFilters({ query, speeds, onChange, onEnter }: SlotFiltersProps) {
  const id = useId()
  function onKeyDown(event: KeyboardEvent) {
    // The form around it would otherwise be submitted.
    if (event.key !== 'Enter') return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className="grid gap-3">
      <div className="relative">
        <label htmlFor={id} className="sr-only">
          Search by city, facility, address or site
        </label>
        <SearchIcon className="pointer-events-none absolute top-3.5 left-3 size-4.5 text-ink-soft" />
        <span className="block [&>input]:pl-10">
          <input
            id={id}
            type="search"
            value={query.text}
            placeholder="City, facility, address or site"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => onChange({ text: event.target.value })}
            onKeyDown={onKeyDown}
            className={controlClass}
          />
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        {speeds.length > 1 && (
          <fieldset className="flex min-w-0 flex-wrap items-center gap-1">
            <legend className="sr-only">Speed</legend>
            {['', ...speeds].map((speed) => (
              <label
                key={speed}
                className="relative flex min-h-9 min-w-9 max-w-full cursor-pointer items-center justify-center rounded-control border border-line-strong px-3 font-medium hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name={`${id}speed`}
                  checked={query.speed === speed}
                  onChange={() => onChange({ speed })}
                  className="absolute inset-0 cursor-pointer appearance-none outline-none"
                />
                <span className="min-w-0 wrap-anywhere">{speed === '' ? 'Any' : inWords(speed)}</span>
              </label>
            ))}
          </fieldset>
        )}
        <label className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={query.occupiedToo}
            onChange={(event) => onChange({ occupiedToo: event.target.checked })}
            className="size-5 shrink-0 accent-accent"
          />
          Show occupied ones too
        </label>
      </div>
    </div>
  )
}
