import { expect, test } from 'vitest'
import type { Interconnect } from '../../contract/interconnect.ts'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createRecentRemovals } from './recent-removals.ts'

const MINUTE = 60_000
const named = (name: string): Interconnect => ({ account: 'a', name, type: 'aws' })
const [one, two] = [named('one'), named('two')]

function scene() {
  const clock = createVirtualClock()
  const removals = createRecentRemovals(clock)
  removals.add('a', 'one')
  const names = (account = 'a') => removals.visible(account, [one, two]).map(({ name }) => name)
  return { clock, removals, names }
}

test('what was removed is kept from its account’s lists for ten minutes', async () => {
  const { clock, names } = scene()
  expect([names(), names('b')]).toEqual([['two'], ['one', 'two']])
  await clock.advance(10 * MINUTE)
  expect(names()).toEqual(['two'])
  await clock.advance(1)
  expect(names()).toEqual(['one', 'two'])
})

test('once a list has lacked it, what comes back under its name is new', async () => {
  const { clock, removals, names } = scene()
  removals.learn('a', [one, two], clock.now())
  expect(names()).toEqual(['two'])
  removals.learn('a', [two], clock.now())
  expect(names()).toEqual(['one', 'two'])
})

test('a list that was asked for before the removal proves nothing', async () => {
  const { clock, removals, names } = scene()
  removals.learn('a', [two], clock.now() - 1)
  expect(names()).toEqual(['two'])
})
