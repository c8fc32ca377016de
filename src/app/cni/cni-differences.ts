import type { Cni } from '../../contract/cni.ts'
import { withCommas } from '../ui/with-commas.ts'
import { type CniInput, inputOf, typedAsn, typedPrefixes } from './cni-input.ts'

/** What somebody changed on a CNI, one sentence each: `MTU: 1,500, now 1,476`. */
export function differencesBetween(before: Cni, now: Cni): string[] {
  const was = linesOf(before)
  return Object.entries(linesOf(now))
    .filter(([term, line]) => line !== was[term])
    .map(([term, line]) => `${term}: ${was[term] || 'none'}, now ${line || 'none'}`)
}

/** Whether a CNI is what the form says, as far as can be seen: of an MD5 key only whether there is one. */
export function isWhatWasEntered(input: CniInput, now: Cni): boolean {
  return contentOf(input, now) === contentOf(inputOf(now), now)
}

function contentOf(input: CniInput, { bgp }: Cni): string {
  const content = [input.conduit_name.trim(), input.description.trim(), input.mtu, input.bgp]
  if (!input.bgp) return JSON.stringify(content)
  const md5 = input.md5 === 'keep' ? bgp?.md5 === 'set' : input.md5 === 'change' && input.md5_key !== ''
  return JSON.stringify([...content, typedAsn(input.customer_asn), typedPrefixes(input.extra_prefixes), md5])
}

function linesOf({ magic, bgp }: Cni): Record<string, string> {
  return {
    'Conduit name': magic.conduit_name,
    Description: magic.description,
    MTU: withCommas(magic.mtu),
    'Your ASN': bgp ? String(bgp.customer_asn) : '',
    'Extra prefixes': bgp?.extra_prefixes.join(' ') ?? '',
    'MD5 key': bgp?.md5 === 'set' ? 'set' : '',
  }
}
