import type { Order } from '../../contract/order.ts'
import type { PairTarget } from './pair-target.ts'
import { OTHER_DOMAIN } from './pairing-of.ts'

/** What a pairing key says that matters for redundancy. */
export interface KeyPlace {
  region: string
  domain: string
}

/** Something to know of a key's place before it is ordered; `order` is the one that it is about. */
export interface Advice {
  tone: 'good' | 'wait'
  sentence: string
  order?: string
}

/**
 * What this console's orders, and the pair that is asked for, say about a pairing key's place.
 * @param target the attachment whose pair this is to be, if it is to be one
 */
export function keyAdvice(
  place: KeyPlace,
  orders: readonly Order[],
  target: Extract<PairTarget, { kind: 'gcp_partner' }> | undefined,
): Advice[] {
  const open = orders.find(
    ({ state, ordered }) =>
      (state === 'sending' || state === 'unknown') &&
      ordered.type === 'gcp_partner' &&
      ordered.region === place.region,
  )
  const blocked: Advice[] = open
    ? [
        {
          tone: 'wait',
          sentence: `An order to ${place.region} has no confirmed answer yet. Until it is settled, another one there is refused.`,
          order: open.id,
        },
      ]
    : []
  return [...blocked, ...(target ? [fitOf(place, target)] : neighbours(place, orders))]
}

/** Whether a key's place makes a pair with the attachment that it is meant for. */
function fitOf({ region, domain }: KeyPlace, target: Extract<PairTarget, { kind: 'gcp_partner' }>): Advice {
  const { name } = target
  if (region !== target.region) {
    return {
      tone: 'wait',
      sentence: `Not the pair of ${name}: that is in ${target.region}, and this key is for ${region}. A pair is in one region.`,
    }
  }
  if (domain === 'any') {
    return {
      tone: 'wait',
      sentence: `With any, Google may pick the domain that ${name} is in. Make the attachment in ${target.domain ? `domain ${target.domain}` : 'a domain of your choice'} instead.`,
    }
  }
  if (target.domain === undefined) {
    return {
      tone: 'wait',
      sentence: `The region fits. The domain of ${name} is not known here: see in Google Cloud that it is not ${domain}.`,
    }
  }
  if (domain !== target.domain) {
    return {
      tone: 'wait',
      sentence: `Not the pair of ${name}: this key is for domain ${domain}, where that one is too. Make the attachment in domain ${target.domain}.`,
    }
  }
  return { tone: 'good', sentence: `It fits: with ${name} it makes a redundant pair in ${region}.` }
}

function neighbours({ region, domain }: KeyPlace, orders: readonly Order[]): Advice[] {
  const other = OTHER_DOMAIN[domain]
  if (other === undefined) return []
  const inDomain = (wanted: string) =>
    orders.filter(
      (order) =>
        order.state === 'created' &&
        order.removedAt === undefined &&
        order.ordered.type === 'gcp_partner' &&
        order.ordered.region === region &&
        order.ordered.domain === wanted,
    )
  const [same, across] = [inDomain(domain), inDomain(other)]
  // The newest comes first; it is the one that a person has in mind.
  const [alone] = across.slice(0, Math.max(0, across.length - same.length))
  if (alone?.state === 'created') {
    return [
      {
        tone: 'good',
        sentence: `With ${alone.interconnect.name}, in domain ${other}, it makes a redundant pair.`,
      },
    ]
  }
  const [taken] = same
  if (taken?.state !== 'created') return []
  return [
    {
      tone: 'wait',
      sentence: `${taken.interconnect.name} is in domain ${domain} of ${region} already. A redundant pair needs domain ${other}.`,
      order: taken.id,
    },
  ]
}
