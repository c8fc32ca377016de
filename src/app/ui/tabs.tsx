import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'

interface Tab {
  name: string
  panel: ReactNode
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ label, tabs }: { label: string; tabs: [Tab, ...Tab[]] }) {
  const id = useId()
  const [chosen, setChosen] = useState(0)
  const shown = tabs[chosen] ?? tabs[0]

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (chosen + step + tabs.length) % tabs.length
    setChosen(next)
    document.getElementById(`${id}tab${next}`)?.focus()
  }

  return (
    <div>
      <div role="tablist" aria-label={label} className="mb-2 flex flex-wrap gap-1" onKeyDown={onKeyDown}>
        {tabs.map(({ name }, index) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}tab${index}`}
            aria-selected={index === chosen}
            aria-controls={`${id}panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => setChosen(index)}
            className="min-h-9 rounded-control border border-transparent px-3 text-small font-semibold text-ink-soft hover:bg-sunken aria-selected:border-line aria-selected:bg-sunken aria-selected:text-ink"
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}tab${chosen}`}>
        {shown.panel}
      </div>
    </div>
  )
}
