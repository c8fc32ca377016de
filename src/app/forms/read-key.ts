import { placeOfRegion } from '../../contract/google-regions.ts'
import { canonicalKey, faultOf, partsOf } from '../../contract/pairing-key-parts.ts'
import { cleanedText, isUuid, type LeftOut } from '../../contract/pairing-key-text.ts'

/** What a typed or pasted pairing key says. Nothing of its random part is in here. */
export type KeyReading =
  | { state: 'empty' }
  /** `sentence` says what is wrong, in the words of the contract. */
  | { state: 'unreadable'; sentence: string; tidied: string | undefined }
  | {
      state: 'read'
      region: string
      /** Where the region is, if the console knows it. */
      place: string | undefined
      domain: string
      /** What to look at again before the key is spent; none of it stops an order. */
      notes: string[]
      /** What was left out around or inside the key, in a sentence. */
      tidied: string | undefined
    }

/** Reads a pairing key, out loud. @param input the text of the field */
export function readKey(input: string): KeyReading {
  const key = canonicalKey(input)
  if (key === '') return { state: 'empty' }
  const tidied = tidiedInWords(cleanedText(input).leftOut)
  const sentence = faultOf(key)
  if (sentence) return { state: 'unreadable', sentence, tidied }
  const { random, region, domain } = partsOf(key)
  const place = placeOfRegion(region)
  const notes = [
    ...(place ? [] : ['This is a region that the console does not know; check it.']),
    ...(domain === 'any'
      ? [
          'With any, Google picks the domain. A redundant pair then cannot be guaranteed: use keys for 1 and 2.',
        ]
      : []),
    ...(isUuid(random)
      ? []
      : [
          'The first part is no UUID, as Google’s keys have it. It can be ordered with; check that it is whole.',
        ]),
  ]
  return { state: 'read', region, place, domain, notes, tidied }
}

const words: Record<LeftOut, string> = {
  label: 'The name before the key',
  quotes: 'Quotes around it',
  invisible: 'Invisible characters',
  breaks: 'Blanks or line breaks inside it',
}

function tidiedInWords(leftOut: LeftOut[]): string | undefined {
  const [first, ...rest] = leftOut.map((what) => words[what])
  if (first === undefined) return undefined
  const list = [first, ...rest.map((each) => `${each.charAt(0).toLowerCase()}${each.slice(1)}`)].join(' and ')
  return `${list} ${leftOut.length === 1 && leftOut[0] === 'label' ? 'is' : 'are'} left out.`
}
