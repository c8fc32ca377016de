import type { Cni, CreateCni } from '../../contract/cni.ts'
import { type Fact, Mono } from '../ui/facts.tsx'
import { withCommas } from '../ui/with-commas.ts'
import { modeInWords } from './cni-words.ts'
import { asnInWords } from './read-asn.ts'

/** What is set on a CNI, one line each. */
export function cniFacts({ id, magic, bgp, bgp_mode }: Cni): Fact[] {
  return [
    { term: 'MTU', value: mtuInWords(magic.mtu) },
    { term: 'Routing', value: bgp ? 'BGP' : 'Static only, without BGP' },
    ...(bgp
      ? [
          ...sessionFacts(bgp),
          { term: 'MD5 key', value: bgp.md5 === 'set' ? 'Set (the console never shows it)' : 'None' },
        ]
      : []),
    ...(bgp_mode ? [{ term: 'Mode', value: modeInWords(bgp_mode) }] : []),
    { term: 'ID', value: <Mono>{id}</Mono> },
  ]
}

/** What is about to be created, one line each. */
export function plannedFacts({ interconnect, magic, bgp }: CreateCni): Fact[] {
  return [
    { term: 'Interconnect', value: <Mono>{interconnect}</Mono> },
    { term: 'Conduit name', value: magic.conduit_name },
    ...(magic.description ? [{ term: 'Description', value: magic.description }] : []),
    { term: 'MTU', value: mtuInWords(magic.mtu) },
    { term: 'Routing', value: bgp ? 'BGP' : 'Static only, without BGP' },
    ...(bgp
      ? [
          ...sessionFacts(bgp),
          { term: 'MD5 key', value: bgp.md5_key ? 'Set; sent once and not kept by this console' : 'None' },
        ]
      : []),
  ]
}

function mtuInWords(mtu: number): string {
  return `${withCommas(mtu)} bytes`
}

function sessionFacts(bgp: { customer_asn: number; extra_prefixes: readonly string[] }): Fact[] {
  return [
    { term: 'Your ASN', value: asnInWords(bgp.customer_asn) },
    {
      term: 'Extra prefixes',
      value:
        bgp.extra_prefixes.length === 0 ? (
          'None'
        ) : (
          <ul>
            {[...new Set(bgp.extra_prefixes)].map((prefix) => (
              <li key={prefix}>
                <Mono>{prefix}</Mono>
              </li>
            ))}
          </ul>
        ),
    },
  ]
}
