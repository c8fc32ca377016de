import { inWords } from '../../contract/bandwidths.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import type { Ordered } from '../../contract/order.ts'
import { describe } from '../interconnect/describe.ts'

/** One thing that an interconnect has, or has not, in common with what was ordered; neither where it was not told. */
export interface Trait {
  same: boolean | undefined
  text: string
}

/** How an interconnect compares with an order, trait by trait. Only what Cloudflare returns can be compared. */
export function traitsOf(ordered: Ordered, interconnect: Interconnect): Trait[] {
  const { kind, kindName, region, speed } = describe(interconnect)
  if (kind !== ordered.type) return [{ same: false, text: `Another kind: ${kindName}` }, appeared]
  if (ordered.type === 'gcp_partner') {
    return [
      compare('region', ordered.region, region),
      compare('bandwidth', inWords(ordered.bandwidth), stated(speed)),
      appeared,
    ]
  }
  const { slot_id: slot } = interconnect as { slot_id?: unknown } // loose objects keep fields beyond their type
  return [
    compare('slot', ordered.slot_id, typeof slot === 'string' ? slot.toLowerCase() : ''),
    ...(ordered.speed ? [compare('speed', inWords(ordered.speed), stated(speed))] : []),
    appeared,
  ]
}

/** What is different, as a part of a sentence: "bandwidth 500 Mbps instead of 1 Gbps". */
export function differencesOf(ordered: Ordered, interconnect: Interconnect): string[] {
  return traitsOf(ordered, interconnect)
    .filter(({ same }) => same === false)
    .map(({ text }) => text)
}

/** The console offers only those that were not listed before the order was sent. */
const appeared: Trait = { same: true, text: 'Was not there before the order was sent' }

function stated(speed: string): string {
  return speed === 'Not stated' ? '' : speed
}

function compare(what: string, ordered: string, found: string): Trait {
  if (!found) return { same: undefined, text: `Cloudflare does not tell its ${what}` }
  if (found === ordered) return { same: true, text: `The same ${what}: ${found}` }
  return { same: false, text: `Another ${what}: ${found} instead of ${ordered}` }
}
