import { expect, test } from 'vitest'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createDeadlines } from './deadlines.ts'

function scene() {
  const clock = createVirtualClock()
  const began = clock.now()
  const deadlines = createDeadlines(clock, 100)
  const expired: [name: string, after: number][] = []
  const set = (name: string) => deadlines.set(() => expired.push([name, clock.now() - began]))
  return { clock, deadlines, expired, set }
}

test('each expires once and in its own time', async () => {
  const { clock, expired, set } = scene()
  set('a')
  set('b')
  await clock.advance(30)
  set('c')
  await clock.advance(200)
  set('d')
  await clock.advance(500)
  expect(expired).toEqual([
    ['a', 100],
    ['b', 100],
    ['c', 130],
    ['d', 330],
  ])
})

test('one that is called off does not expire, whichever it is, and the others do', async () => {
  const { clock, expired, set } = scene()
  const callOffFirst = set('a')
  await clock.advance(10)
  set('b')
  const callOffLast = set('c')
  callOffFirst()
  callOffLast()
  await clock.advance(500)
  expect(expired).toEqual([['b', 110]])
})

test('nobody sleeps once all are called off, and the next is watched again', async () => {
  const { clock, expired, set } = scene()
  const callOff = set('a')
  expect(clock.nextWake()).toBeDefined()
  callOff()
  callOff()
  expect(clock.nextWake()).toBeUndefined()
  set('b')
  await clock.advance(100)
  expect(expired).toEqual([['b', 100]])
  expect(clock.nextWake()).toBeUndefined()
})

test('one that is set while another expires is watched, too', async () => {
  const { clock, deadlines, expired, set } = scene()
  const callOff = deadlines.set(() => {
    callOff()
    set('after')
  })
  await clock.advance(500)
  expect(expired).toEqual([['after', 200]])
})

test('a clock that is set back puts none off', async () => {
  let now = 1_000_000
  const slept: number[] = []
  const clock = {
    now: () => now,
    async sleep(ms: number) {
      slept.push(ms)
      now -= 60_000
    },
  }
  const expired = new Promise<void>((resolve) => {
    const deadlines = createDeadlines(clock, 100)
    deadlines.set(() => undefined)
    deadlines.set(resolve)
  })
  await expired
  expect(slept).toEqual([100, 100])
})
