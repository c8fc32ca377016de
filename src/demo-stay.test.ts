import { expect, test } from 'vitest'
import { createDemoStay } from './demo-stay.ts'

const MINUTE = 60_000

/** The alarm of an object, on a clock that only its going off moves. */
function scene() {
  const clock = { time: 0, now: () => clock.time }
  let alarm: number | undefined
  const stay = createDemoStay(async (time) => void (alarm = time), clock)
  /** Lets the alarm go off as often as it is set, until the demo is over or `end` has come; gives the longest wait. */
  async function runUntil(end: number): Promise<{ isOver: boolean; longestWait: number }> {
    let longestWait = 0
    while (alarm !== undefined && alarm <= end) {
      longestWait = Math.max(longestWait, alarm - clock.time)
      clock.time = alarm
      alarm = undefined
      if (await stay.isOver()) return { isOver: true, longestWait }
    }
    clock.time = end
    return { isOver: false, longestWait }
  }
  return { clock, stay, runUntil }
}

test('a demo that nobody uses any more is over after a quarter of an hour, and no alarm is set then', async () => {
  const { clock, stay, runUntil } = scene()
  await stay.begin()
  expect(await runUntil(14 * MINUTE)).toMatchObject({ isOver: false })
  expect(await runUntil(60 * MINUTE)).toMatchObject({ isOver: true })
  expect(clock.time).toBeLessThan(16 * MINUTE)
  expect(await runUntil(120 * MINUTE)).toEqual({ isOver: false, longestWait: 0 })
})

test('a demo that is used stays, and is never left alone for as long as it takes to be evicted', async () => {
  const { clock, stay, runUntil } = scene()
  await stay.begin()
  for (let use = 1; use <= 10; use += 1) {
    const { isOver, longestWait } = await runUntil(use * 10 * MINUTE)
    expect(isOver).toBe(false)
    expect(longestWait).toBeLessThan(MINUTE)
    stay.use()
  }
  expect(await runUntil(200 * MINUTE)).toMatchObject({ isOver: true })
  expect(clock.time).toBeGreaterThanOrEqual(115 * MINUTE)
})

test('a demo that begins again stays as long as the first', async () => {
  const { clock, stay, runUntil } = scene()
  await stay.begin()
  await runUntil(60 * MINUTE)
  clock.time = 90 * MINUTE
  await stay.begin()
  expect(await runUntil(104 * MINUTE)).toMatchObject({ isOver: false })
  expect(await runUntil(200 * MINUTE)).toMatchObject({ isOver: true })
})
