import type { Cni } from '../../contract/cni.ts'

/** What becomes of the MD5 key: its text is never told, so a change says whether to keep the one that is set. */
export type Md5Choice = 'keep' | 'change' | 'remove'

/** What the form holds, for a new CNI and for a change alike. */
export interface CniInput {
  conduit_name: string
  description: string
  mtu: string
  /** Whether BGP is used at all; what is below counts only then, and stays typed while it is off. */
  bgp: boolean
  customer_asn: string
  /** One prefix per line. */
  extra_prefixes: string
  md5: Md5Choice
  md5_key: string
}

/** The fields in the order in which they stand on the form. */
export const CNI_FIELDS = [
  'conduit_name',
  'description',
  'mtu',
  'customer_asn',
  'extra_prefixes',
  'md5_key',
] as const
export type CniField = (typeof CNI_FIELDS)[number]

/** The id of a field's control. */
export function controlId(field: CniField): string {
  return `cni-${field}`
}

/** An empty form. */
export function blankInput(mtu: number): CniInput {
  return {
    conduit_name: '',
    description: '',
    mtu: String(mtu),
    bgp: true,
    customer_asn: '',
    extra_prefixes: '',
    md5: 'change',
    md5_key: '',
  }
}

/** The form filled in with what is there. */
export function inputOf({ magic, bgp }: Cni): CniInput {
  return {
    ...magic,
    mtu: String(magic.mtu),
    bgp: bgp !== undefined,
    customer_asn: bgp ? String(bgp.customer_asn) : '',
    extra_prefixes: bgp?.extra_prefixes.join('\n') ?? '',
    md5: bgp?.md5 === 'set' ? 'keep' : 'change',
    md5_key: '',
  }
}

/** The prefixes as they were typed: one per line, or set apart by blanks, commas or semicolons. */
export function typedPrefixes(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean)
}

/** The number of an autonomous system as people write it: `65010` or `AS65010`; undefined where it is neither. */
export function typedAsn(text: string): number | undefined {
  const digits = /^(?:ASN?)?\s*(\d+)$/i.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}
