import { describe, expect, test } from 'vitest'
import { createAlarms } from './alarms.ts'

/** An object’s alarm: set for one time or none, as the runtime keeps it, on a clock that the test moves. */
function scene() {
  const clock = { time: 1000, now: () => clock.time }
  const object = { alarm: undefined as number | undefined, set: 0 }
  const storage = {
    setAlarm: async (time: number) => {
      object.alarm = time
      object.set += 1
    },
  }
  const alarms = createAlarms(storage, clock)
  const rung: string[] = []
  const waker = (name: string) => alarms.createWaker(async () => void rung.push(name))
  /** The runtime lets the alarm go off, once its time has come. */
  const goOff = async () => {
    clock.time = Math.max(clock.time, object.alarm ?? 0)
    object.alarm = undefined
    await alarms.ring()
  }
  return { alarms, clock, object, rung, waker, goOff }
}

describe('the alarm of an object', () => {
  test('is set for the earliest of what its wakers ask for', () => {
    const { object, waker } = scene()
    waker('orders').wakeAt(5000)
    waker('cnis').wakeAt(3000)
    waker('another').wakeAt(4000)
    expect(object).toEqual({ alarm: 3000, set: 2 })
  })

  test('rings each waker when its time has come, and no other', async () => {
    const { object, rung, waker, goOff } = scene()
    waker('late').wakeAt(9000)
    waker('early').wakeAt(3000)
    waker('early too').wakeAt(3000)
    await goOff()
    expect(rung).toEqual(['early', 'early too'])
    expect(object.alarm).toBe(9000)
    await goOff()
    expect(rung).toEqual(['early', 'early too', 'late'])
    expect(object.alarm).toBeUndefined()
  })

  test('rings a waker once, at the time that it named last', async () => {
    const { clock, rung, waker, goOff } = scene()
    const { wakeAt } = waker('orders')
    wakeAt(2000)
    wakeAt(7000)
    await goOff()
    expect(rung).toEqual([])
    await goOff()
    expect([rung, clock.time]).toEqual([['orders'], 7000])
    await goOff()
    expect(rung).toEqual(['orders'])
  })

  test('is set again by a waker that asks for its next time while it rings', async () => {
    const { alarms, clock, object, goOff } = scene()
    const orders = alarms.createWaker(async () => orders.wakeAt(clock.time + 15_000))
    orders.wakeAt(2000)
    await goOff()
    expect(object.alarm).toBe(17_000)
  })

  test('goes off at once for a time in the past', async () => {
    const { clock, rung, waker, goOff } = scene()
    waker('orders').wakeAt(1)
    await goOff()
    expect([rung, clock.time]).toEqual([['orders'], 1000])
  })

  test('is not set for a waker that was stopped', () => {
    const { object, waker } = scene()
    const stopped = waker('orders')
    stopped.stop()
    stopped.wakeAt(2000)
    expect(object.alarm).toBeUndefined()
  })
})
