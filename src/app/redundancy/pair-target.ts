import type { Interconnect } from '../../contract/interconnect.ts'
import { describe } from '../interconnect/describe.ts'
import { deviceOf } from './device-of.ts'
import { OTHER_DOMAIN } from './pairing-of.ts'

/** The interconnect that an order is to become the redundant pair of. */
export type PairTarget =
  | {
      kind: 'gcp_partner'
      name: string
      region: string
      /** Its own availability domain, where an order of this console tells it. */
      own: string | undefined
      /** The domain that makes a pair with it. */
      domain: '1' | '2' | undefined
    }
  | { kind: 'direct'; name: string; site: string; facility: string; device: string | undefined }

/** What the pair of this interconnect has to be; undefined for a type that the console does not know. */
export function pairTargetOf(
  interconnect: Interconnect,
  domains: ReadonlyMap<string, string>,
): PairTarget | undefined {
  const { kind, region, site, facility } = describe(interconnect)
  const { name } = interconnect
  switch (kind) {
    case 'gcp_partner': {
      const own = domains.get(name)
      return { kind, name, region, own, domain: OTHER_DOMAIN[own ?? ''] }
    }
    case 'direct':
      return { kind, name, site, facility, device: deviceOf(interconnect) }
    case undefined:
      return undefined
  }
}

/** What to order, for people: "us-central1, domain 2". */
export function targetInWords(target: PairTarget): string {
  if (target.kind === 'direct') return `a slot on another device at ${target.site}, or at another site`
  const { region, domain } = target
  return domain ? `${region}, domain ${domain}` : `${region}, in the other domain`
}
