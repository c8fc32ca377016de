import { type ReactNode, useId } from 'react'
import { CrossIcon } from './icons.tsx'

/** What a control needs to be tied to its label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

interface FieldProps {
  /** The control's id, which an error summary links to. */
  id: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
  /** Below the control, such as what was understood of it. */
  after?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** Every labelled field of this console: it owns the label, the hint, the error, and how they are tied to the control. */
export function Field({ id, label, hint, error, optional = false, after, children }: FieldProps) {
  const ownId = useId()
  const hintId = hint ? `${ownId}hint` : undefined
  const errorId = error ? `${ownId}error` : undefined
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-soft"> (optional)</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      <div className="mt-1.5">
        {children({
          id,
          'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
          'aria-invalid': error !== undefined,
        })}
      </div>
      {error && (
        <p id={errorId} className="mt-1.5 flex gap-1.5 text-small font-medium text-bad">
          <CrossIcon className="mt-1 size-3.5 shrink-0" />
          <span className="min-w-0 wrap-anywhere">{error}</span>
        </p>
      )}
      {after}
    </div>
  )
}
