import { faultOfPrefix, overlaps, type Prefix, prefixOf, written } from '../../contract/prefixes.ts'
import { typedPrefixes } from './cni-input.ts'

/** One typed prefix that deserves a word. */
export type PrefixReading =
  | { state: 'unreadable' | 'duplicate'; text: string; sentence: string }
  | { state: 'not-canonical'; text: string; canonical: string; sentence: string }
  | { state: 'overlap'; text: string; sentence: string }

/** As many as the contract takes; of more nothing is compared with each other. */
const MOST = 100

/** What is to say of the prefixes as they are typed, each once, the first thing first. A prefix that is all right has no line. */
export function readPrefixes(text: string): PrefixReading[] {
  const typed = typedPrefixes(text)
  if (typed.length > MOST) return []
  return typed.flatMap((prefix, index) => {
    const reading = readPrefix(prefix, typed.slice(0, index))
    return reading ? [reading] : []
  })
}

/** @param before those that stand above it */
function readPrefix(text: string, before: readonly string[]): PrefixReading | undefined {
  const network = prefixOf(text)
  const sentence = faultOfPrefix(text)
  if (!network) return { state: 'unreadable', text, sentence: sentence ?? '' }
  const twice = before.some((other) => sameNetwork(prefixOf(other), network))
  if (twice)
    return { state: 'duplicate', text, sentence: 'This network is listed twice. Remove one of the two.' }
  if (sentence) return { state: 'not-canonical', text, canonical: written(network), sentence }
  const other = before.find((above) => {
    const wide = prefixOf(above)
    return wide !== undefined && overlaps(wide, network)
  })
  return other === undefined
    ? undefined
    : { state: 'overlap', text, sentence: overlapInWords(network, other, prefixOf(other)) }
}

function overlapInWords(network: Prefix, other: string, otherNetwork: Prefix | undefined): string {
  const within = (otherNetwork?.length ?? 0) < network.length
  return `It ${within ? 'lies within' : 'contains'} ${other}. That is allowed; check that you mean both.`
}

function sameNetwork(one: Prefix | undefined, other: Prefix): boolean {
  return one?.network === other.network && one.length === other.length
}

/** The text with one of its prefixes in its canonical form. */
export function withCanonical(
  text: string,
  { text: typed, canonical }: { text: string; canonical: string },
): string {
  return typedPrefixes(text)
    .map((prefix) => (prefix === typed ? canonical : prefix))
    .join('\n')
}

/** The text with only the first of each network. */
export function withoutDuplicates(text: string): string {
  const typed = typedPrefixes(text)
  return typed
    .filter((prefix, index) => {
      const network = prefixOf(prefix)
      return !network || !typed.slice(0, index).some((other) => sameNetwork(prefixOf(other), network))
    })
    .join('\n')
}
