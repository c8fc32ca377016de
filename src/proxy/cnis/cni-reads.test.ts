import { expect, test } from 'vitest'
import type { UpstreamCni } from '../../contract/cni.ts'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createCniReads } from './cni-reads.ts'
import { ACCOUNT, MINUTE, SECOND } from './cnis-scene.node.ts'

/** @param count how many CNIs upstream has */
function stage(count: number, isOpen = false) {
  const clock = createVirtualClock()
  const cnis = Array.from(
    { length: count },
    (_, n): UpstreamCni => ({
      id: `cni-${n}`,
      interconnect: 'icon-1',
      magic: { conduit_name: `c-${n}`, description: '', mtu: 1500 },
    }),
  )
  const calls = { lists: 0, settings: 0, observed: 0 }
  const reads = createCniReads({
    clock,
    cloudflare: {
      listCnis: async () => {
        calls.lists += 1
        return cnis
      },
      getCniSettings: async () => {
        calls.settings += 1
        return { default_asn: 64_512 }
      },
    },
    hasOpen: () => isOpen,
    observe: () => {
      calls.observed += 1
    },
  })
  return { clock, reads, calls }
}

test('However many look, upstream is read once, and anew after a change', async () => {
  const { reads, calls } = stage(3)
  await Promise.all(
    Array.from({ length: 20 }, () => [reads.list(ACCOUNT, false), reads.settings(ACCOUNT, false)]).flat(),
  )
  expect(calls).toEqual({ lists: 1, settings: 1, observed: 1 })
  reads.forget(ACCOUNT)
  await reads.list(ACCOUNT, false)
  await reads.settings(ACCOUNT, false)
  expect(calls).toEqual({ lists: 2, settings: 2, observed: 2 })
})

test.each([
  ['is read every 30 seconds once it has long not changed', 3, false, 30],
  ['is read every 5 seconds while a creation is open', 3, true, 5],
  ['of many pages is read that much less often', 250, true, 15],
])('A list that %s', async (_, count, isOpen, seconds) => {
  const { clock, reads, calls } = stage(count, isOpen)
  await reads.list(ACCOUNT, false)
  await clock.advance(10 * MINUTE)
  await reads.list(ACCOUNT, false)
  await clock.advance(seconds * SECOND - 1)
  await reads.list(ACCOUNT, false)
  expect(calls.lists).toBe(2)
  await clock.advance(1)
  await reads.list(ACCOUNT, false)
  expect(calls.lists).toBe(3)
})
