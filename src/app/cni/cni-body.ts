import { type CniInput, typedAsn, typedPrefixes } from './cni-input.ts'

/** What a change is made to. */
export interface ChangedCni {
  version: string
  md5: 'set' | 'none'
}

/**
 * The body that creates a CNI, in one order of fields only. The contract validates what this makes.
 * @param interconnect its name
 */
export function createBody(account: string, interconnect: string, input: CniInput) {
  return { account, interconnect, ...contentOf(input, 'none') }
}

/** As {@link createBody}, for a change: without `md5_key` the key that is set stays, null removes it. */
export function updateBody({ version, md5 }: ChangedCni, input: CniInput) {
  return { version, ...contentOf(input, md5) }
}

function contentOf(input: CniInput, md5: 'set' | 'none') {
  const { conduit_name, description, mtu } = input
  const magic = { conduit_name: conduit_name.trim(), description: description.trim(), mtu: Number(mtu) }
  if (!input.bgp) return { magic }
  const bgp = {
    customer_asn: typedAsn(input.customer_asn),
    extra_prefixes: typedPrefixes(input.extra_prefixes),
  }
  const key = keyOf(input, md5)
  return { magic, bgp: key === undefined ? bgp : { ...bgp, md5_key: key } }
}

function keyOf({ md5: choice, md5_key }: CniInput, md5: 'set' | 'none'): string | null | undefined {
  if (choice === 'remove') return null
  if (choice === 'keep') return undefined
  // Nothing typed: a new CNI has no key then, but a key that was to be changed is missing, which the contract says.
  return md5_key === '' && md5 === 'none' ? undefined : md5_key
}
