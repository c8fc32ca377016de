import { describe, expect, test } from 'vitest'
import { PairingKey, partsOf } from './pairing-key.ts'

const RANDOM = '7e51371e-72a3-40b5-b844-2e3efefaee59'

describe('A pairing key', () => {
  test.each([
    [`${RANDOM}/us-central1/2`, `${RANDOM}/us-central1/2`],
    [`  ${RANDOM}/us-central1/1\r\n`, `${RANDOM}/us-central1/1`],
    [`${RANDOM.toUpperCase()}/US-CENTRAL1/ANY`, `${RANDOM}/us-central1/any`],
    ['Not-a-UUID/europe-west3/1', 'Not-a-UUID/europe-west3/1'],
    [`${RANDOM}/northamerica-northeast2/any`, `${RANDOM}/northamerica-northeast2/any`],
    [`${RANDOM}/moon-base9/1`, `${RANDOM}/moon-base9/1`],
    [`\u200b${RANDOM}/us-\u00adcentral1/1\ufeff`, `${RANDOM}/us-central1/1`],
    [`\u00a0“${RANDOM}/us-central1/1”\u00a0`, `${RANDOM}/us-central1/1`],
    [`'${RANDOM}/us-central1/1',`, `${RANDOM}/us-central1/1`],
    [`"pairingKey": "${RANDOM}/us-central1/1",`, `${RANDOM}/us-central1/1`],
    [`pairingKey: ${RANDOM}/us-central1/1`, `${RANDOM}/us-central1/1`],
    [`${RANDOM.slice(0, 20)}\n  ${RANDOM.slice(20)}\n/us-central1/1`, `${RANDOM}/us-central1/1`],
    [`${RANDOM} / us-central1 / 1`, `${RANDOM}/us-central1/1`],
  ])('%j is accepted as %j', (input, output) => {
    expect(PairingKey.parse(input)).toBe(output)
  })

  test.each([
    ['', 'Paste the pairing key'],
    ['   ', 'Paste the pairing key'],
    [RANDOM, 'three parts'],
    [RANDOM, 'first of three parts only'],
    [`${RANDOM}/us-central1`, 'last of the three parts is missing'],
    [`${RANDOM}/2`, 'middle one of the three parts is missing'],
    ['us-central1/2', 'first of the three parts is missing'],
    [`${RANDOM}/us-central1/1 ${RANDOM}/us-central1/2`, 'more than one pairing key'],
    [`${RANDOM}//1`, 'three parts'],
    [`${RANDOM}/us-central1/1/`, 'three parts'],
    [`${RANDOM}\\us-central1\\1`, 'three parts'],
    [`${RANDOM}/us-central1/3`, 'availability domain'],
    [`${RANDOM}/1/us-central1`, 'swapped'],
    [`us-central1/${RANDOM}/1`, 'swapped'],
    [`any/europe-west3/${RANDOM}`, 'swapped'],
    [`${RANDOM}/us-central1-a/1`, 'names a zone. A pairing key names the region: us-central1.'],
    [`${RANDOM}/moon-base9-a/1`, 'names the region, which has no letter at its end'],
    [`${RANDOM}/us central1/1`, 'region'],
    [`${RANDOM} x/us-central1/1`, 'no blanks'],
    [`${RANDOM.replace('-', '–')}/us-central1/1`, 'no blanks or special characters'],
    [`${'x'.repeat(300)}/us-central1/1`, '200 characters'],
    [undefined, 'Paste the pairing key'],
  ])('%j is refused: %s', (input, words) => {
    const messages = PairingKey.safeParse(input).error?.issues.map(({ message }) => message)
    expect(messages).toEqual([expect.stringContaining(words)])
  })

  test.each([
    `${RANDOM}/secret-zone9-a/1`,
    `${RANDOM}/${RANDOM}/1`,
    `geheimnis/${RANDOM}`,
    `${RANDOM}\u200b/us-central1/9`,
    `${RANDOM} ${RANDOM}/us-central1/1`,
  ])('that is refused is not repeated: %j', (input) => {
    const said = JSON.stringify(PairingKey.safeParse(input).error?.issues)
    for (const part of [RANDOM, RANDOM.slice(0, 8), 'secret', 'geheimnis']) expect(said).not.toContain(part)
  })

  test('has three parts', () => {
    expect(partsOf(`${RANDOM}/us-central1/any`)).toEqual({
      random: RANDOM,
      region: 'us-central1',
      domain: 'any',
    })
  })
})
