import { ExternalLink } from '../ui/external-link.tsx'
import { CheckIcon, ClockIcon, CrossIcon, type IconComponent, InfoIcon, QuestionIcon } from '../ui/icons.tsx'
import type { Need, NeedState } from './readiness-of.ts'

const looks: Record<NeedState, { icon: IconComponent; ink: string; said: string }> = {
  good: { icon: CheckIcon, ink: 'text-good', said: 'In place: ' },
  bad: { icon: CrossIcon, ink: 'text-bad', said: 'Missing: ' },
  unsure: { icon: QuestionIcon, ink: 'text-wait', said: 'Not certain: ' },
  reading: { icon: ClockIcon, ink: 'text-ink-soft', said: 'Being read: ' },
  you: { icon: InfoIcon, ink: 'text-ink-soft', said: '' },
}

/** One need, and how it stands by icon and word. */
export function NeedLine({ need: { title, detail, state, link } }: { need: Need }) {
  const { icon: Icon, ink, said } = looks[state]
  return (
    <li className="flex gap-2 text-small">
      <Icon className={`mt-0.5 size-4 shrink-0 ${ink}`} />
      <span className="min-w-0 wrap-anywhere">
        {said && <span className="sr-only">{said}</span>}
        <strong className="font-semibold">{title}.</strong>
        {/* With its blanks inside: a browser counts one by itself as moved when its line is broken. */}
        <span className="text-ink-soft">{` ${detail} `}</span>
        {link && <ExternalLink href={link.href}>{link.words}</ExternalLink>}
      </span>
    </li>
  )
}
