import { faultOfAsn, specialRange } from '../../contract/asns.ts'
import { typedAsn } from './cni-input.ts'

/** An ASN in words, for a person to compare with what they meant. */
export interface AsnReading {
  tone: 'good' | 'wait'
  sentence: string
}

/** Names the range that a typed ASN lies in; undefined where nothing readable is typed, which the field says on its own. */
export function readAsn(text: string): AsnReading | undefined {
  const asn = typedAsn(text)
  if (asn === undefined) return undefined
  const fault = faultOfAsn(asn)
  if (fault) return { tone: 'wait', sentence: fault }
  const range = specialRange(asn)
  if (!range) return { tone: 'good', sentence: `AS ${asn} is a public number: it has to be yours.` }
  const isPrivate = range.name.startsWith('private')
  const sentence = `AS ${asn} is ${range.name}`
  return isPrivate
    ? { tone: 'good', sentence: `${sentence}.` }
    : { tone: 'wait', sentence: `${sentence}: no network of the internet has it. Check that you mean it.` }
}

/** An ASN that is set, with its range: `AS 65010, private (RFC 6996)`. */
export function asnInWords(asn: number): string {
  const range = specialRange(asn)
  return range ? `AS ${asn}, ${range.name}` : `AS ${asn}`
}
