import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOfPrefix, overlaps, type Prefix, prefixOf, written } from './prefixes.ts'

const prefix = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([address, length]): Prefix => ({ network: address - (address % 2 ** (32 - length)), length }))

/** The same, found by counting bits: an independent way to say what an address belongs to. */
const bits = ({ network, length }: Prefix) => network.toString(2).padStart(32, '0').slice(0, length)

describe('A prefix', () => {
  test('that is written in its canonical form reads as itself, without a fault', () => {
    fc.assert(
      fc.property(prefix, (value) => {
        expect(prefixOf(written(value))).toEqual(value)
        expect(faultOfPrefix(written(value))).toBeUndefined()
      }),
    )
  })

  test('with host bits reads as the network that they lie in, and is told its canonical form', () => {
    fc.assert(
      fc.property(prefix, fc.nat(), (value, host) => {
        const size = 2 ** (32 - value.length)
        const address = { network: value.network + (host % size), length: 32 }
        const text = `${written(address).replace(/\/32$/, '')}/${value.length}`
        expect(prefixOf(text)).toEqual(value)
        expect(faultOfPrefix(text)).toBe(
          text === written(value) ? undefined : `This network is written ${written(value)}.`,
        )
      }),
    )
  })

  test('overlaps another exactly where the bits of one begin with those of the other', () => {
    fc.assert(
      fc.property(prefix, prefix, fc.integer({ min: 0, max: 32 }), (one, other, length) => {
        // Two prefixes made by chance hardly ever overlap; one that is cut from the other's address always may.
        const wider = prefixOf(written({ ...one, length }))
        for (const two of [other, wider ?? other]) {
          const nested = bits(one).startsWith(bits(two)) || bits(two).startsWith(bits(one))
          expect(overlaps(one, two)).toBe(nested)
          expect(overlaps(two, one)).toBe(nested)
        }
      }),
    )
  })

  test.each([
    ['10.0.0.1/8', 'This network is written 10.0.0.0/8.'],
    ['255.255.255.255/0', 'This network is written 0.0.0.0/0.'],
    ['192.0.2.7/31', 'This network is written 192.0.2.6/31.'],
  ])('%s is offered its canonical form', (text, words) => {
    expect(faultOfPrefix(text)).toBe(words)
  })

  test.each([
    '',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.256/24',
    '10.0.0/24',
    '10.0.0.0.0/24',
    '010.0.0.0/8',
    '10.0.0.0/08',
    '10.0.0.0/8 ',
    '-1.0.0.0/8',
    '1e1.0.0.0/8',
    '２.0.0.0/8',
    '2001:db8::/32',
    'ten.0.0.0/8',
  ])('%j is none', (text) => {
    expect(prefixOf(text)).toBeUndefined()
    expect(faultOfPrefix(text)).toBe('A prefix is an IPv4 network, such as 203.0.113.0/24.')
  })

  test('that is an address alone is told to lack its length', () => {
    expect(prefixOf('10.0.0.0')).toBeUndefined()
    expect(faultOfPrefix('10.0.0.0')).toBe('This IPv4 network lacks its length, such as 10.0.0.0/24.')
    expect(faultOfPrefix('10.0.0.256')).toBe('A prefix is an IPv4 network, such as 203.0.113.0/24.')
  })

  test('is read or refused, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('0', '1', '2', '5', '9', '.', '/', ' ', 'a') }),
        (text) => {
          const value = prefixOf(text)
          if (value) expect(prefixOf(written(value))).toEqual(value)
          else expect(faultOfPrefix(text)).toMatch(/IPv4 network/)
        },
      ),
    )
  })
})
