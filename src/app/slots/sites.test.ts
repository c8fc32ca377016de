import { describe, expect, test } from 'vitest'
import { kilometresBetween, SITES, siteInWords, siteOf } from './sites.ts'

describe('a site', () => {
  test('is known by its code, in any case and with a number behind it', () => {
    expect([siteOf('EWR'), siteOf('ewr'), siteOf('EWR02')].map((site) => site?.city)).toEqual([
      'Newark',
      'Newark',
      'Newark',
    ])
  })

  test('that the console does not know is named as Cloudflare names it', () => {
    expect(siteOf('LAB-7')).toBeUndefined()
    expect([siteInWords('LAB-7'), siteInWords('FRA')]).toEqual(['LAB-7', 'Frankfurt (FRA)'])
  })

  test('is written down once, with a code of three letters, on this planet', () => {
    expect(new Set(SITES.map(({ code }) => code)).size).toBe(SITES.length)
    for (const { code, latitude, longitude } of SITES) {
      expect(code).toMatch(/^[A-Z]{3}$/)
      expect(Math.abs(latitude)).toBeLessThan(90)
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
    }
  })
})

test.each([
  ['LHR', 'CDG', 350],
  ['EWR', 'LAX', 3945],
  ['NRT', 'SFO', 8220],
])('%s and %s are about %i km apart', (one, other, kilometres) => {
  const [from, to] = [siteOf(one), siteOf(other)]
  const distance = from && to ? kilometresBetween(from, to) : 0
  expect(Math.abs(distance - kilometres)).toBeLessThan(20)
})
