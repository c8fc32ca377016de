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
  ])('%j is accepted as %j', (input, output) => {
    expect(PairingKey.parse(input)).toBe(output)
  })

  test.each([
    ['', 'Paste the pairing key'],
    ['   ', 'Paste the pairing key'],
    [RANDOM, 'three parts'],
    [`${RANDOM}/us-central1`, 'three parts'],
    [`${RANDOM}//1`, 'three parts'],
    [`${RANDOM}/us-central1/1/`, 'three parts'],
    [`${RANDOM}\\us-central1\\1`, 'three parts'],
    [`${RANDOM}/us-central1/3`, 'availability domain'],
    [`${RANDOM}/1/us-central1`, 'availability domain'],
    [`us-central1/${RANDOM}/1`, 'region'],
    [`${RANDOM}/us-central1-a/1`, 'zone'],
    [`${RANDOM}/us central1/1`, 'region'],
    [`${RANDOM} x/us-central1/1`, 'no blanks'],
    [`\u200b${RANDOM}/us-central1/1`, 'no blanks or special characters'],
    [`${'x'.repeat(300)}/us-central1/1`, '200 characters'],
    [undefined, 'Paste the pairing key'],
  ])('%j is refused: %s', (input, words) => {
    const messages = PairingKey.safeParse(input).error?.issues.map(({ message }) => message)
    expect(messages).toEqual([expect.stringContaining(words)])
  })

  test('has three parts', () => {
    expect(partsOf(`${RANDOM}/us-central1/any`)).toEqual({
      random: RANDOM,
      region: 'us-central1',
      domain: 'any',
    })
  })
})
