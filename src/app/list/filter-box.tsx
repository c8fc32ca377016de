import { useId } from 'react'
import { controlClass } from '../ui/control-class.ts'
import { SearchIcon } from '../ui/icons.tsx'

interface FilterBoxProps {
  value: string
  onChange: (value: string) => void
}

/** Narrows the list down as a person types. */
export function FilterBox({ value, onChange }: FilterBoxProps) {
  const id = useId()
  return (
    <div className="relative grow basis-56 sm:max-w-96">
      <label htmlFor={id} className="sr-only">
        Filter by name, label, place, kind or speed
      </label>
      <SearchIcon className="pointer-events-none absolute top-3.5 left-3 size-4.5 text-ink-soft" />
      <span className="block [&>input]:pl-10">
        <input
          id={id}
          type="search"
          value={value}
          placeholder="Filter by name, label, place"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          className={controlClass}
        />
      </span>
    </div>
  )
}
