import type { ReactNode } from 'react'
import { CheckIcon, type IconComponent, QuestionIcon, WarningIcon } from '../ui/icons.tsx'
import { NameLink, OrderPairLink } from './pair-link.tsx'
import type { Pairing } from './pairing-of.ts'

interface PairLineProps {
  name: string
  pairing: Pairing
}

/**
 * In the list: whether an interconnect has a partner, and below it which, or what would give it one. Two lines, also in a narrow
 * column: they come after the row, in the room that it keeps for them.
 */
export function PairLine({ name, pairing }: PairLineProps) {
  const { icon: Icon, tone, fact, next } = linesOf(name, pairing)
  return (
    <div className="flex gap-1.5 text-small text-ink-soft">
      <Icon className={`mt-1 size-3.5 shrink-0 md:max-xl:hidden ${tone}`} />
      <div className="min-w-0">
        {fact}
        <br /> {next}
      </div>
    </div>
  )
}

interface Lines {
  icon: IconComponent
  tone: string
  fact: ReactNode
  next: ReactNode
}

function linesOf(name: string, pairing: Pairing): Lines {
  switch (pairing.state) {
    case 'paired':
      return {
        icon: CheckIcon,
        tone: 'text-good',
        fact: 'Has a pair',
        next: <NameLink name={pairing.partner} />,
      }
    case 'elsewhere':
      return {
        icon: WarningIcon,
        tone: 'text-ink-soft',
        ...(pairing.partner
          ? { fact: 'At another site', next: <NameLink name={pairing.partner} /> }
          : {
              fact: 'At other sites only',
              next: (
                <OrderPairLink kind="direct" name={name}>
                  Order one at {pairing.site}
                </OrderPairLink>
              ),
            }),
      }
    case 'single':
      return {
        icon: WarningIcon,
        tone: 'text-wait',
        fact: 'No pair',
        next: (
          <OrderPairLink kind={pairing.kind} name={name}>
            {pairing.kind === 'direct'
              ? `Order one at ${pairing.site}`
              : pairing.domain
                ? `Order domain ${pairing.domain}`
                : 'Order its pair'}
          </OrderPairLink>
        ),
      }
    case 'unknown':
      return {
        icon: QuestionIcon,
        tone: 'text-ink-soft',
        fact: unknown[pairing.why],
        next: (
          <>
            maybe <NameLink name={pairing.maybe} />
          </>
        ),
      }
  }
}

const unknown = {
  device: 'Device not stated',
  any: 'Domain: any',
  domain: 'Domain not known',
}
