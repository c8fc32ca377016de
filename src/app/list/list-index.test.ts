import { expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { prepareSearch } from './filter.ts'
import { indexInterconnects } from './list-index.ts'

const account = '0123456789abcdef0123456789abcdef'

/** So many interconnects that nobody has indexed before, and how often one of them was put in words. */
function scene(count: number) {
  let put = 0
  const interconnects = Array.from({ length: count }, (_, number): Interconnect => {
    const interconnect = { account, name: `icon-${number}`, type: 'gcp_partner', speed: '1G', region: '' }
    return Object.defineProperty(interconnect, 'region', {
      get() {
        put += 1
        return 'us-central1'
      },
    })
  })
  return { interconnects, index: indexInterconnects(interconnects), timesPut: () => put }
}

test('puts in words what is asked for, and once only', () => {
  const { index, timesPut } = scene(10_000)
  expect(timesPut()).toBe(0)
  expect(index[0]?.words.place).toBe('us-central1')
  const once = timesPut()
  expect(index[0]?.words.region).toBe('us-central1')
  expect(timesPut()).toBe(once)
})

test('keeps the words of what a new reading tells the same of', () => {
  const { interconnects, index, timesPut } = scene(2)
  expect(index[0]?.words.speed).toBe('1 Gbps')
  const once = timesPut()
  expect(indexInterconnects([...interconnects])[0]?.words.speed).toBe('1 Gbps')
  expect(timesPut()).toBe(once)
})

test('makes all ready ahead of a search, and lets others work in between', async () => {
  const { index, timesPut } = scene(50_000)
  const working = prepareSearch(index, new AbortController().signal)
  const afterOneSlice = timesPut()
  await working
  const afterAll = timesPut()
  expect(afterOneSlice).toBeGreaterThan(0)
  expect(afterOneSlice).toBeLessThan(afterAll)
  expect(index.every(({ words }) => words.place === 'us-central1')).toBe(true)
  expect(timesPut()).toBe(afterAll)
})

test('leaves the rest where nobody looks any more', async () => {
  const { index, timesPut } = scene(50_000)
  const left = new AbortController()
  const working = prepareSearch(index, left.signal)
  const before = timesPut()
  left.abort()
  await working
  expect(timesPut()).toBe(before)
})
