// Apart from the schema, so that a form can read a key out loud as it is typed without loading Zod.

/** The three parts of a pairing key. `domain` is the edge availability domain: `1`, `2` or `any`. */
export interface PairingKeyParts {
  random: string
  region: string
  domain: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Splits a pairing key that `PairingKey` accepted into its parts. */
export function partsOf(pairingKey: string): PairingKeyParts {
  const [random = '', region = '', domain = ''] = pairingKey.split('/')
  return { random, region, domain }
}

/** What is wrong with a canonical pairing key, in a sentence that repeats no part of it; undefined where nothing is. */
export function faultOf(key: string): string | undefined {
  if (key === '') return 'Paste the pairing key of the VLAN attachment.'
  if (key.length > 200) return 'A pairing key has fewer than 200 characters. Paste only the key.'
  const parts = key.split('/')
  if (parts.length !== 3 || parts.some((part) => part === '')) {
    return 'A pairing key has three parts with a slash between them: a random id, a region and 1, 2 or any.'
  }
  const { random, region, domain } = partsOf(key)
  if (!['1', '2', 'any'].includes(domain)) {
    return 'A pairing key ends with its availability domain: 1, 2 or any.'
  }
  if (/^[a-z]+(-[a-z]+)+\d+-[a-z]$/.test(region)) {
    return 'The middle part names a zone. A pairing key names the region, which has no letter at its end.'
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(region)) {
    return 'The middle part of a pairing key is a Google Cloud region, such as us-central1.'
  }
  if (!/^[\x21-\x7e]+$/.test(random)) {
    return 'The first part of a pairing key has no blanks or special characters in it. Copy it again from Google Cloud.'
  }
  return undefined
}

/** One name for one key: Google writes them in lower case, and blanks or line breaks around one are never part of it. */
export function canonicalKey(typed: string): string {
  const key = typed.trim()
  const lower = key.toLowerCase()
  const { random } = partsOf(key)
  return uuid.test(random.toLowerCase()) ? lower : `${random}${lower.slice(random.length)}`
}
