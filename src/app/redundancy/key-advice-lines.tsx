import { Link } from 'wouter'
import { useAccount } from '../shell/account.tsx'
import { CheckIcon, WarningIcon } from '../ui/icons.tsx'
import { type KeyPlace, keyAdvice } from './key-advice.ts'
import { useAskedPair, useOrders } from './use-redundancy.ts'

interface KeyAdviceLinesProps {
  place: KeyPlace
  /** Said where they say nothing. */
  otherwise?: string
}

/** What the account’s orders say about the place of a pairing key, each in a line. */
export function KeyAdviceLines({ place, otherwise }: KeyAdviceLinesProps) {
  const { href } = useAccount()
  const orders = useOrders()
  const asked = useAskedPair()
  const target = asked.state === 'found' && asked.target.kind === 'gcp_partner' ? asked.target : undefined
  const advice = keyAdvice(place, orders, target)
  if (advice.length === 0) return otherwise
  return advice.map(({ tone, sentence, order }) => {
    const Icon = tone === 'good' ? CheckIcon : WarningIcon
    return (
      <p
        key={sentence}
        className={`flex gap-2 rounded-control px-3 py-2 text-small ${tone === 'good' ? 'bg-good-soft' : 'bg-wait-soft'}`}
      >
        <Icon className={`mt-0.5 size-4 shrink-0 ${tone === 'good' ? 'text-good' : 'text-wait'}`} />
        <span className="min-w-0 wrap-anywhere">
          {sentence}
          {order && (
            <>
              {' '}
              <Link href={href(`/orders/${order}`)} className="link">
                See that order
              </Link>
            </>
          )}
        </span>
      </p>
    )
  })
}
