import { useEffect, useEffectEvent, useState } from 'react'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { longestWord } from './use-activity-filter.ts'

/** How long after the last key a word is looked for, in milliseconds. */
const quiet = 300

interface SearchBoxProps {
  id: string
  label: string
  placeholder: string
  /** What is looked for now. */
  value: string
  onChange: (value: string) => void
}

/** A word to look for: taken over when typing stops, and at once with Enter or when it is left. */
export function SearchBox({ id, label, placeholder, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  const [taken, setTaken] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    // The address changed for another reason than this box: Back, a link, or clearing.
    if (value !== taken) {
      setTaken(value)
      setTyped(value)
    }
  }

  function take(text: string) {
    const word = text.trim()
    if (word === taken) return
    setTaken(word)
    onChange(word)
  }
  const onQuiet = useEffectEvent(take)

  useEffect(() => {
    const timer = setTimeout(() => onQuiet(typed), quiet)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <Field id={id} label={label}>
      {(control) => (
        <input
          {...control}
          type="search"
          value={typed}
          placeholder={placeholder}
          maxLength={longestWord}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => take(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(typed)
          }}
          className={controlClass}
        />
      )}
    </Field>
  )
}
