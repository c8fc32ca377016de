import type { ReactNode } from 'react'
import { CheckIcon, type IconComponent, QuestionIcon, WarningIcon } from '../ui/icons.tsx'
import { NameLink, OrderPairLink } from './pair-link.tsx'
import type { Pairing } from './pairing-of.ts'

/** In the list: whether an interconnect has a partner, and what would give it one. */
export function PairLine({ name, pairing }: { name: string; pairing: Pairing }) {
  switch (pairing.state) {
    case 'paired':
      return (
        <Line icon={CheckIcon} tone="text-good">
          Pair: <NameLink name={pairing.partner} />
        </Line>
      )
    case 'elsewhere':
      return (
        <Line icon={WarningIcon} tone="text-ink-soft">
          {pairing.partner ? (
            <>
              At another site: <NameLink name={pairing.partner} />
            </>
          ) : (
            'At other sites only.'
          )}{' '}
          <OrderPairLink kind="direct" name={name}>
            Another device at {pairing.site}
          </OrderPairLink>{' '}
          would give a pair.
        </Line>
      )
    case 'single':
      return (
        <Line icon={WarningIcon} tone="text-wait">
          No pair. {whatWouldGiveOne(name, pairing)}
        </Line>
      )
    case 'unknown':
      return (
        <Line icon={QuestionIcon} tone="text-ink-soft">
          {pairing.why === 'device'
            ? 'Device not stated'
            : pairing.why === 'any'
              ? 'Domain picked by Google'
              : 'Domain not known here'}
          ; may pair with <NameLink name={pairing.maybe} />
        </Line>
      )
  }
}

function whatWouldGiveOne(name: string, pairing: Extract<Pairing, { state: 'single' }>): ReactNode {
  if (pairing.kind === 'direct') {
    return (
      <>
        <OrderPairLink kind="direct" name={name}>
          Another device at {pairing.site}
        </OrderPairLink>{' '}
        would give one.
      </>
    )
  }
  return (
    <>
      <OrderPairLink kind="gcp_partner" name={name}>
        {pairing.domain ? `Order domain ${pairing.domain}` : 'Order the other domain'} in {pairing.region}
      </OrderPairLink>
      .
    </>
  )
}

interface LineProps {
  icon: IconComponent
  tone: string
  children: ReactNode
}

function Line({ icon: Icon, tone, children }: LineProps) {
  return (
    <span className="flex gap-1.5 text-small text-ink-soft">
      <Icon className={`mt-1 size-3.5 shrink-0 ${tone}`} />
      <span className="min-w-0">{children}</span>
    </span>
  )
}
