import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const HERE = Date.UTC(2026, 0, 5, 12)

beforeEach(() => {
  vi.useFakeTimers({ now: HERE })
  vi.resetModules()
})
afterEach(() => {
  vi.useRealTimers()
})

// What it learns it keeps for as long as the page is there, so that every test needs one of its own.
const freshClock = () => import('./console-clock.ts')

test('until the console has told its time, it is this machine’s', async () => {
  const { consoleNow, learnConsoleTime } = await freshClock()
  for (const header of [null, '', 'nonsense']) learnConsoleTime(header)
  expect(consoleNow()).toBe(HERE)
})

test('then it is the console’s, and goes on', async () => {
  const { consoleNow, learnConsoleTime } = await freshClock()
  learnConsoleTime('2026-01-07T08:00:00.000Z')
  vi.advanceTimersByTime(1500)
  expect(new Date(consoleNow()).toISOString()).toBe('2026-01-07T08:00:01.500Z')
  learnConsoleTime(null)
  expect(new Date(consoleNow()).toISOString()).toBe('2026-01-07T08:00:01.500Z')
})

test('in the demo it goes on as fast as the demo’s', async () => {
  const { consoleNow, learnConsoleTime, learnConsoleSpeed } = await freshClock()
  learnConsoleTime('2026-01-05T13:00:00.000Z')
  learnConsoleSpeed(60)
  vi.advanceTimersByTime(2000)
  expect(new Date(consoleNow()).toISOString()).toBe('2026-01-05T13:02:00.000Z')
  learnConsoleSpeed(1)
  vi.advanceTimersByTime(1000)
  expect(new Date(consoleNow()).toISOString()).toBe('2026-01-05T13:02:01.000Z')
})

test('a speed that is learnt before any time changes nothing of this machine’s', async () => {
  const { consoleNow, learnConsoleSpeed } = await freshClock()
  learnConsoleSpeed(60)
  vi.advanceTimersByTime(1000)
  expect(consoleNow()).toBe(HERE + 1000)
})
