import type { ReactNode } from 'react'

const toneClass = { plain: 'bg-sunken', good: 'bg-good-soft', wait: 'bg-wait-soft' }

interface SlotLineProps {
  icon: ReactNode
  tone?: keyof typeof toneClass
  children: ReactNode
}

/** A box with an answer below the slot’s field: of the height of two lines from the start, as most answers are. */
export function SlotLine({ icon, tone = 'plain', children }: SlotLineProps) {
  return (
    <div className={`mt-2 flex min-h-16.5 gap-2 rounded-control px-3 py-2 text-small ${toneClass[tone]}`}>
      {icon}
      <div className="min-w-0 wrap-anywhere">{children}</div>
    </div>
  )
}
