import type { ReactNode } from 'react'
import type { IconComponent } from './icons.tsx'
import type { Tone } from './tone.ts'

const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-soft border-line',
  info: 'bg-accent-soft text-accent border-transparent',
  good: 'bg-good-soft text-good border-transparent',
  wait: 'bg-wait-soft text-wait border-transparent',
  bad: 'bg-bad-soft text-bad border-transparent',
}

interface ChipProps {
  tone: Tone
  icon: IconComponent
  children: ReactNode
}

/** Longer than any word of ours. */
const endless = /\S{21}/

/** A state in a word, with an icon that differs in shape for those who do not see its colour. */
export function Chip({ tone, icon: Icon, children }: ChipProps) {
  // A word is broken only where it is an endless one, such as a raw state of Cloudflare’s: a column would make room for it.
  const breaks = typeof children === 'string' && endless.test(children)
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-full border py-0.5 pr-2.5 pl-2 text-small font-semibold ${tones[tone]}`}
    >
      <Icon className="size-3.5 shrink-0" />
      <span className={breaks ? 'min-w-0 wrap-anywhere' : 'wrap-break-word'}>{children}</span>
    </span>
  )
}
