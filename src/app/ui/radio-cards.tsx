import { useLayoutEffect, useRef } from 'react'
import type { IconComponent } from './icons.tsx'

interface RadioCard<Value extends string> {
  value: Value
  label: string
  description: string
  icon: IconComponent
}

interface RadioCardsProps<Value extends string> {
  legend: string
  name: string
  cards: RadioCard<Value>[]
  value: Value | undefined
  /** Whether the chosen card takes the focus when it appears, where nothing else has it. */
  takesFocus?: boolean
  onChange: (value: Value) => void
}

/** A choice of few that each deserve a sentence: native radio buttons, each in a card that is its label. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, name, cards, value, takesFocus = false, onChange } = props
  const chosen = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // Gone with the card that had it; a person who has moved on meanwhile keeps it where they are.
    if (takesFocus && document.activeElement === document.body) chosen.current?.focus()
  }, [takesFocus])
  return (
    <fieldset>
      <legend className="mb-3 text-lead font-semibold tracking-tight">{legend}</legend>
      <div className="grid gap-3 @lg:grid-cols-2">
        {cards.map((card) => (
          <label
            key={card.value}
            className="group flex cursor-pointer gap-3 rounded-card border border-line-strong p-4 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:edge-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === value}
              ref={card.value === value ? chosen : undefined}
              onChange={() => onChange(card.value)}
              aria-describedby={`${name}-${card.value}`}
              aria-labelledby={`${name}-${card.value}-label`}
              className="mt-0.5 size-5 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0 grow">
              <span id={`${name}-${card.value}-label`} className="block font-semibold">
                {card.label}
              </span>
              <span id={`${name}-${card.value}`} className="block text-small text-ink-soft">
                {card.description}
              </span>
            </span>
            <card.icon className="size-6 shrink-0 text-ink-soft group-has-checked:text-accent" />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
