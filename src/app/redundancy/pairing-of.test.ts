import { describe, expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { pairingOf } from './pairing-of.ts'
import { attachment, orderOf, port } from './world.fixture.ts'

/** Attachments of one region as `name:domain`; without a domain they were not ordered here. */
function attachments(...spelled: string[]) {
  const split = spelled.map((each) => each.split(':'))
  const interconnects = split.map(([name = '']) => attachment(name, 'us-central1'))
  const orders = split.flatMap(([, domain], index) => {
    const interconnect = interconnects[index]
    return domain && interconnect ? [orderOf(interconnect, domain)] : []
  })
  return Object.fromEntries(pairingOf(interconnects, orders))
}

function ports(...interconnects: Interconnect[]) {
  return Object.fromEntries(pairingOf(interconnects, []))
}

const region = 'us-central1'
const byDomain = { state: 'paired', by: 'domain', place: region }

describe('an attachment', () => {
  test('alone in its region needs the other domain', () => {
    expect(attachments('a:1')).toEqual({ a: { state: 'single', kind: 'gcp_partner', region, domain: '2' } })
    expect(attachments('a:2')).toEqual({ a: { state: 'single', kind: 'gcp_partner', region, domain: '1' } })
  })

  test('and one in the other domain are a pair', () => {
    expect(attachments('a:1', 'b:2')).toEqual({
      a: { ...byDomain, partner: 'b' },
      b: { ...byDomain, partner: 'a' },
    })
  })

  test('in the same domain as another is none', () => {
    expect(attachments('a:1', 'b:1')).toEqual({
      a: { state: 'single', kind: 'gcp_partner', region, domain: '2' },
      b: { state: 'single', kind: 'gcp_partner', region, domain: '2' },
    })
  })

  test('more than there are in the other domain is left over', () => {
    expect(attachments('a:1', 'b:2', 'c:1')).toMatchObject({
      a: { partner: 'b' },
      b: { partner: 'a' },
      c: { state: 'single', domain: '2' },
    })
  })

  test('in another region is no partner', () => {
    const [near, far] = [attachment('a', 'us-central1'), attachment('b', 'us-east4')]
    const pairings = pairingOf([near, far], [orderOf(near, '1'), orderOf(far, '2')])
    expect([...pairings.values()].map(({ state }) => state)).toEqual(['single', 'single'])
  })

  test('that was not ordered here may be a pair, and nobody can tell', () => {
    expect(attachments('a', 'b:1')).toEqual({
      a: { state: 'unknown', why: 'domain', place: region, maybe: 'b' },
      b: { state: 'unknown', why: 'domain', place: region, maybe: 'a' },
    })
  })

  test('that was not ordered here has no pair where it is alone, or all others have theirs', () => {
    const alone = { state: 'single', kind: 'gcp_partner', region, domain: undefined }
    expect(attachments('a')).toEqual({ a: alone })
    expect(attachments('a', 'b:1', 'c:2')).toMatchObject({
      a: alone,
      b: { partner: 'c' },
      c: { partner: 'b' },
    })
  })

  test('whose domain Google picked is no certain partner', () => {
    expect(attachments('a:any', 'b:2')).toEqual({
      a: { state: 'unknown', why: 'any', place: region, maybe: 'b' },
      b: { state: 'unknown', why: 'domain', place: region, maybe: 'a' },
    })
  })
})

describe('a port', () => {
  test('alone needs another device at its site', () => {
    expect(ports(port('a', 'EWR', 'ewr-1'))).toEqual({ a: { state: 'single', kind: 'direct', site: 'EWR' } })
  })

  test('and one on another device of the site are a pair', () => {
    const paired = { state: 'paired', by: 'device', place: 'EWR' }
    expect(ports(port('a', 'EWR', 'ewr-1'), port('b', 'EWR', 'ewr-2'), port('c', 'EWR', 'ewr-1'))).toEqual({
      a: { ...paired, partner: 'b' },
      b: { ...paired, partner: 'a' },
      c: { ...paired, partner: 'b' },
    })
  })

  test('on the same device is no partner', () => {
    expect(ports(port('a', 'EWR', 'ewr-1'), port('b', 'EWR', 'ewr-1'))).toMatchObject({
      a: { state: 'single' },
      b: { state: 'single' },
    })
  })

  test('at another site is one of last resort, named where it is the only one', () => {
    expect(ports(port('a', 'EWR', 'ewr-1'), port('b', 'IAD', 'iad-1'))).toEqual({
      a: { state: 'elsewhere', site: 'EWR', ports: 1, partner: 'b' },
      b: { state: 'elsewhere', site: 'IAD', ports: 1, partner: 'a' },
    })
    expect(
      ports(port('a', 'EWR', 'ewr-1'), port('b', 'IAD', 'iad-1'), port('c', 'FRA', 'fra-1')),
    ).toMatchObject({ a: { state: 'elsewhere', ports: 2, partner: undefined } })
  })

  test('whose device the API leaves out may be a partner, and nobody can tell', () => {
    expect(ports(port('a', 'SYD'), port('b', 'SYD', 'syd-1'))).toEqual({
      a: { state: 'unknown', why: 'device', place: 'SYD', maybe: 'b' },
      b: { state: 'unknown', why: 'device', place: 'SYD', maybe: 'a' },
    })
  })
})

test('an interconnect of another type is left alone', () => {
  expect(ports({ account: 'a', name: 'a', type: 'aws_partner' })).toEqual({})
})

test('the time it takes grows with their number and not with its square', () => {
  const interconnects = Array.from({ length: 50_000 }, (_, index) =>
    index % 2 ? attachment(`a${index}`, 'us-central1') : port(`p${index}`, 'EWR', 'ewr-1'),
  )
  const orders = interconnects.filter((_, index) => index % 4 === 1).map((each) => orderOf(each, '1'))
  const before = performance.now()
  expect(pairingOf(interconnects, orders).size).toBe(50_000)
  // Once each takes a fraction of a second; each with each, two thousand million comparisons, takes many.
  expect(performance.now() - before).toBeLessThan(3_000)
})
