import type { ReactNode } from 'react'
import { CheckIcon, CrossIcon, type IconComponent, InfoIcon, WarningIcon } from './icons.tsx'
import type { Tone } from './tone.ts'

const tones: Record<Tone, { box: string; ink: string; icon: IconComponent }> = {
  neutral: { box: 'border-line bg-surface', ink: 'text-ink-soft', icon: InfoIcon },
  info: { box: 'border-accent bg-accent-soft', ink: 'text-accent', icon: InfoIcon },
  good: { box: 'border-good bg-good-soft', ink: 'text-good', icon: CheckIcon },
  wait: { box: 'border-wait bg-wait-soft', ink: 'text-wait', icon: WarningIcon },
  bad: { box: 'border-bad bg-bad-soft', ink: 'text-bad', icon: CrossIcon },
}

interface NoticeProps {
  tone: Tone
  title: ReactNode
  children?: ReactNode
  /** Buttons and links for what to do about it. */
  actions?: ReactNode
  /** `alert` interrupts a screen reader, `status` waits its turn; left out where it is there from the start. */
  role?: 'alert' | 'status'
}

/** Something to know before going on: what happened, what it means, what to do. */
export function Notice({ tone, title, children, actions, role }: NoticeProps) {
  const { box, ink, icon: Icon } = tones[tone]
  return (
    <div className={`rounded-card border px-4 py-3.5 ${box}`}>
      <div className="flex gap-3">
        <Icon className={`mt-0.5 size-5 shrink-0 ${ink}`} />
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-3">
          {/* Only the words are live: a button that counts down beside them is not read out every second. */}
          <div role={role} className="min-w-0 grow basis-64">
            <p className="font-semibold wrap-anywhere">{title}</p>
            {children && (
              <div className="mt-0.5 grid gap-1 text-small text-ink-soft wrap-anywhere">{children}</div>
            )}
          </div>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      </div>
    </div>
  )
}
