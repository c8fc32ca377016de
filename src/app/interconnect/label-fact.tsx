import { useEffect, useRef, useState } from 'react'
import { useMayWrite } from '../shell/write-button.tsx'
import { LabelForm } from './label-form.tsx'
import { useLabelOf } from './use-label.ts'

/** What people call an interconnect, beside the name that Cloudflare gave it; to be changed where it stands. */
export function LabelFact({ name }: { name: string }) {
  const label = useLabelOf(name)
  const mayWrite = useMayWrite()
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    // The form goes, and the focus must not go with it.
    if (wasEditing.current && !editing) opener.current?.focus()
    wasEditing.current = editing
  }, [editing])

  if (editing) return <LabelForm name={name} label={label ?? ''} onDone={() => setEditing(false)} />
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      {label ? <span className="font-semibold wrap-anywhere">{label}</span> : <span>None</span>}
      <button
        ref={opener}
        type="button"
        disabled={!mayWrite}
        className="link min-h-6 text-small"
        onClick={() => setEditing(true)}
      >
        {label ? 'Change the label' : 'Give it a label'}
      </button>
    </span>
  )
}
