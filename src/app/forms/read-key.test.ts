import { describe, expect, test } from 'vitest'
import { KNOWN_REGIONS, placeOfRegion } from '../../contract/google-regions.ts'
import { type KeyReading, readKey } from './read-key.ts'

const RANDOM = '7e51371e-72a3-40b5-b844-2e3efefaee59'
const plain: KeyReading = {
  state: 'read',
  region: 'us-central1',
  place: 'Council Bluffs, Iowa',
  domain: '2',
  notes: [],
  tidied: undefined,
}

describe('a key that can be read', () => {
  test.each([
    ['as Google shows it', `${RANDOM}/us-central1/2`, undefined],
    ['with blanks around it', `  ${RANDOM}/us-central1/2\t`, undefined],
    ['in upper case', `${RANDOM}/us-central1/2`.toUpperCase(), undefined],
    ['in quotes', `"${RANDOM}/us-central1/2"`, 'Quotes around it are left out.'],
    ['in typographic quotes', `“${RANDOM}/us-central1/2”`, 'Quotes around it are left out.'],
    ['in backticks', `\`${RANDOM}/us-central1/2\``, 'Quotes around it are left out.'],
    ['with a zero-width space', `${RANDOM}\u200b/us-central1/2`, 'Invisible characters are left out.'],
    ['with a byte order mark', `\ufeff${RANDOM}/us-central1/2`, 'Invisible characters are left out.'],
    ['with a soft hyphen', `${RANDOM}/us-cen\u00adtral1/2`, 'Invisible characters are left out.'],
    ['with hard blanks around it', `\u00a0${RANDOM}/us-central1/2\u00a0`, undefined],
    ['over two lines', `${RANDOM}/\n  us-central1/2`, 'Blanks or line breaks inside it are left out.'],
    [
      'over two lines, as an input field makes them blanks',
      `${RANDOM.slice(0, 23)} ${RANDOM.slice(23)}/us-central1/2`,
      'Blanks or line breaks inside it are left out.',
    ],
    ['as gcloud prints it', `pairingKey: ${RANDOM}/us-central1/2`, 'The name before the key is left out.'],
    [
      'as the API answers it',
      `"pairingKey": "${RANDOM}/us-central1/2",`,
      'The name before the key and quotes around it are left out.',
    ],
  ])('%s says its region and its domain', (_, input, tidied) => {
    expect(readKey(input)).toEqual({ ...plain, tidied })
  })

  test('for any domain says what that means', () => {
    expect(readKey(`${RANDOM}/us-central1/any`)).toEqual({
      ...plain,
      domain: 'any',
      notes: [expect.stringContaining('Google picks the domain. A redundant pair then cannot be guaranteed')],
    })
  })

  test('for an unknown region passes, to be checked', () => {
    expect(readKey(`${RANDOM}/moon-base9/2`)).toEqual({
      ...plain,
      region: 'moon-base9',
      place: undefined,
      notes: ['This is a region that the console does not know; check it.'],
    })
  })

  test('with a random part that is no UUID passes with a warning', () => {
    expect(readKey('not-a-uuid/us-central1/2')).toEqual({
      ...plain,
      notes: [expect.stringContaining('no UUID')],
    })
  })
})

describe('a text that is no key', () => {
  test.each([
    ['nothing', '', undefined],
    ['only quotes and what nobody sees', ' “\u200b” ', undefined],
    ['half a key', RANDOM, /first of three parts only/],
    ['no domain', `${RANDOM}/us-central1`, /last of the three parts is missing/],
    ['no region', `${RANDOM}/1`, /middle one of the three parts is missing/],
    ['no random part', 'us-central1/1', /first of the three parts is missing/],
    ['two keys', `${RANDOM}/us-central1/1\n${RANDOM}/us-central1/2`, /more than one pairing key/],
    ['swapped parts', `us-central1/1/${RANDOM}`, /swapped.*random id, region, availability domain/],
    ['a zone', `${RANDOM}/europe-west12-b/1`, /names a zone.*names the region: europe-west12\.$/],
    ['a third domain', `${RANDOM}/us-central1/3`, /ends with its availability domain: 1, 2 or any/],
  ])('%s has a sentence of its own', (_, input, sentence) => {
    const reading = readKey(input)
    expect(reading).toEqual(
      sentence
        ? { state: 'unreadable', sentence: expect.stringMatching(sentence), tidied: undefined }
        : { state: 'empty' },
    )
    expect(JSON.stringify(reading)).not.toContain(RANDOM.slice(0, 8))
  })
})

test('every region that the console knows is one that a key can name', () => {
  expect(KNOWN_REGIONS.length).toBeGreaterThan(40)
  for (const region of KNOWN_REGIONS) {
    expect(readKey(`${RANDOM}/${region}/1`)).toMatchObject({ place: placeOfRegion(region), notes: [] })
  }
  expect(placeOfRegion('constructor')).toBeUndefined()
})
