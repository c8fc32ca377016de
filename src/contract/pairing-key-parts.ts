// Apart from the schema, so that a form can read a key out loud as it is typed without loading Zod.
import { placeOfRegion } from './google-regions.ts'
import { cleanedText, isUuid } from './pairing-key-text.ts'

/** The three parts of a pairing key. `domain` is the edge availability domain: `1`, `2` or `any`. */
export interface PairingKeyParts {
  random: string
  region: string
  domain: string
}

/** Splits a pairing key that `PairingKey` accepted into its parts. */
export function partsOf(pairingKey: string): PairingKeyParts {
  const [random = '', region = '', domain = ''] = pairingKey.split('/')
  return { random, region, domain }
}

const threeParts =
  'A pairing key has three parts with a slash between them: a random id, a region and 1, 2 or any.'

/**
 * What is wrong with a canonical pairing key, in a sentence that repeats nothing of it but, at most, a region that Google
 * Cloud has; undefined where nothing is.
 */
export function faultOf(key: string): string | undefined {
  if (key === '') return 'Paste the pairing key of the VLAN attachment.'
  if (key.length > 200) return 'A pairing key has fewer than 200 characters. Paste only the key.'
  const parts = key.split('/')
  if (parts.length !== 3 || parts.some((part) => part === '')) return faultInNumber(parts)
  if (isSwapped(parts)) {
    return 'The parts of this key are swapped. They go in this order: random id, region, availability domain.'
  }
  const { random, region, domain } = partsOf(key)
  if (!isDomain(domain)) return 'A pairing key ends with its availability domain: 1, 2 or any.'
  const zone = /^([a-z]+(?:-[a-z]+)+\d+)-[a-z]$/.exec(region)
  if (zone) {
    // Said only where it is a region of Google's: then it is no secret that slipped to the wrong place.
    const meant = zone[1] && placeOfRegion(zone[1]) ? `: ${zone[1]}` : ', which has no letter at its end'
    return `The middle part names a zone. A pairing key names the region${meant}.`
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(region)) {
    return 'The middle part of a pairing key is a Google Cloud region, such as us-central1.'
  }
  if (!/^[\x21-\x7e]+$/.test(random)) {
    return 'The first part of a pairing key has no blanks or special characters in it. Copy it again from Google Cloud.'
  }
  return undefined
}

/** Why this is more, or less, than three parts. */
function faultInNumber(parts: string[]): string {
  if (parts.filter((part) => isUuid(part.slice(-36))).length > 1) {
    return 'There is more than one pairing key here, and an order takes one. Each has three parts.'
  }
  const given = parts.filter((part) => part !== '')
  const random = given.some(isUuid)
  const region = given.some(isRegion)
  const domain = given.some(isDomain)
  if (given.length === 1 && random) {
    return 'This is the first of three parts only. Copy the whole key, which goes on with its region and 1, 2 or any.'
  }
  if (given.length === 2) {
    if (random && region)
      return 'The last of the three parts is missing: the availability domain, 1, 2 or any.'
    if (random && domain) return 'The middle one of the three parts is missing: the Google Cloud region.'
    if (region && domain) return 'The first of the three parts is missing: the random id. Copy the whole key.'
  }
  return threeParts
}

/** Whether all three parts are there, in another order. Only what cannot be mistaken counts. */
function isSwapped(parts: string[]): boolean {
  const region = parts.findIndex(isRegion)
  const domain = parts.findLastIndex(isDomain)
  return region !== -1 && domain !== -1 && (region !== 1 || domain !== 2)
}

function isDomain(part: string): boolean {
  return part === '1' || part === '2' || part === 'any'
}

function isRegion(part: string): boolean {
  return /^[a-z]+(-[a-z]+)+\d+$/.test(part)
}

/** One name for one key: Google writes them in lower case, and what else was pasted with one is no part of it. */
export function canonicalKey(typed: string): string {
  const key = cleanedText(typed).text
  const lower = key.toLowerCase()
  const { random } = partsOf(key)
  // A first part that is no UUID may mean something by its capitals; regions and domains have none.
  return isUuid(random) ? lower : `${random}${lower.slice(random.length)}`
}
