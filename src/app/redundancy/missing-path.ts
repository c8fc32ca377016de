import type { Interconnect } from '../../contract/interconnect.ts'
import { describe } from '../interconnect/describe.ts'
import type { Path } from '../interconnect/path-states.ts'
import type { Pairing } from './pairing-of.ts'

/** The path that would carry on where an interconnect fails, as it would be if somebody ordered it. */
export function missingPath(
  interconnect: Interconnect,
  pairing: Extract<Pairing, { state: 'single' | 'elsewhere' }>,
): Path {
  const { facility, site, region, speed } = describe(interconnect)
  const legs = [
    { state: 'planned', label: 'Not ordered' },
    { state: 'planned', label: 'Not ordered' },
  ] as const
  if (pairing.state === 'single' && pairing.kind === 'gcp_partner') {
    return {
      nodes: [
        { title: 'Your VPC', detail: region },
        {
          title: 'VLAN attachment',
          detail: pairing.domain ? `domain ${pairing.domain}` : 'the other domain',
        },
        { title: 'Cloudflare', detail: speed },
      ],
      legs,
      caption: 'Missing: no attachment is known to carry on if the first fails.',
    }
  }
  return {
    nodes: [
      { title: 'Your cage', detail: facility },
      { title: 'Cross-connect', detail: 'one of its own' },
      { title: `Cloudflare ${site}`, detail: 'on another device' },
    ],
    legs,
    caption:
      pairing.state === 'elsewhere'
        ? 'Missing: if the first fails, traffic leaves this site.'
        : 'Missing: nothing carries on if the first fails.',
  }
}
