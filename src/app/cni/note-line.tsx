import type { ReactNode } from 'react'
import { CheckIcon, WarningIcon } from '../ui/icons.tsx'

const looks = {
  good: { box: 'bg-good-soft', ink: 'text-good', icon: CheckIcon },
  wait: { box: 'bg-wait-soft', ink: 'text-wait', icon: WarningIcon },
}

interface NoteLineProps {
  tone: keyof typeof looks
  children: ReactNode
  /** A button for what to do about it. */
  action?: ReactNode
}

/** What was understood of a field, below it. */
export function NoteLine({ tone, children, action }: NoteLineProps) {
  const { box, ink, icon: Icon } = looks[tone]
  return (
    <div
      className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-control px-3 py-2 text-small ${box}`}
    >
      <p className="flex min-w-0 grow basis-48 gap-2">
        <Icon className={`mt-0.5 size-4 shrink-0 ${ink}`} />
        <span className="min-w-0 wrap-anywhere">{children}</span>
      </p>
      {action}
    </div>
  )
}
