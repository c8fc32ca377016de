import { describe, expect, test } from 'vitest'
import type { Order } from '../../contract/order.ts'
import { keyAdvice } from './key-advice.ts'
import { attachment, orderOf } from './world.fixture.ts'

const place = { region: 'us-central1', domain: '1' }
const first = orderOf(attachment('icon-1', 'us-central1'), '1')
const second = orderOf(attachment('icon-2', 'us-central1'), '2')

function said(...given: Parameters<typeof keyAdvice>): [string, string][] {
  return keyAdvice(...given).map(({ tone, sentence }) => [tone, sentence])
}

describe('a key whose pair nobody asked for', () => {
  test('is no news where nothing was ordered, or elsewhere', () => {
    expect(said(place, [], undefined)).toEqual([])
    expect(said({ ...place, region: 'us-east4' }, [first], undefined)).toEqual([])
    expect(said({ ...place, domain: 'any' }, [first], undefined)).toEqual([])
  })

  test('for a domain that is taken needs the other to make a pair', () => {
    expect(said(place, [first], undefined)).toEqual([
      ['wait', 'icon-1 is in domain 1 of us-central1 already. A redundant pair needs domain 2.'],
    ])
  })

  test('for the other domain makes a pair', () => {
    expect(said(place, [second], undefined)).toEqual([
      ['good', 'With icon-2, in domain 2, it makes a redundant pair.'],
    ])
  })

  test('makes none with what has its pair already, or is gone', () => {
    expect(said(place, [second, first], undefined)).toEqual([
      ['wait', expect.stringContaining('icon-1 is in')],
    ])
    const gone: Order = { ...second, state: 'created', removedAt: second.createdAt } as Order // of a created one
    expect(said(place, [gone], undefined)).toEqual([])
  })
})

describe('a key for the pair of an attachment', () => {
  const target = {
    kind: 'gcp_partner',
    name: 'icon-2',
    region: 'us-central1',
    own: '2',
    domain: '1',
  } as const

  test('fits in the same region and the other domain', () => {
    expect(said(place, [second], target)).toEqual([
      ['good', 'It fits: with icon-2 it makes a redundant pair in us-central1.'],
    ])
  })

  test.each([
    [
      'another region',
      { region: 'us-east4', domain: '1' },
      'that is in us-central1, and this key is for us-east4',
    ],
    ['the same domain', { region: 'us-central1', domain: '2' }, 'Make the attachment in domain 1.'],
    ['any domain', { region: 'us-central1', domain: 'any' }, 'Google may pick the domain that icon-2 is in'],
  ])('does not fit for %s', (_, other, words) => {
    expect(said(other, [second], target)).toEqual([['wait', expect.stringContaining(words)]])
  })

  test('is to be checked where its domain is not known here', () => {
    expect(said(place, [], { ...target, own: undefined, domain: undefined })).toEqual([
      ['wait', expect.stringContaining('see in Google Cloud that it is not 1')],
    ])
  })
})

test('an order without an answer stands in the way of all others to its region, and is named', () => {
  const sending = { ...first, state: 'sending' } as Order // its other fields do not matter here
  expect(keyAdvice(place, [sending], undefined)).toEqual([
    { tone: 'wait', sentence: expect.stringContaining('another one there is refused'), order: first.id },
  ])
})
