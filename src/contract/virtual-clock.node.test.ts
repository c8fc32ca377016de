import { expect, test } from 'vitest'
import { createVirtualClock } from './virtual-clock.node.ts'

test('what waits for a hash goes on before time does', async () => {
  const clock = createVirtualClock()
  const seen: number[] = []
  async function sleepOnceHashed() {
    // It takes a thread some hundred times as long as four turns of the event loop.
    await crypto.subtle.digest('SHA-256', new Uint8Array(2 ** 24))
    seen.push(clock.now())
    await clock.sleep(1000)
    seen.push(clock.now())
  }
  const began = clock.now()
  const slept = sleepOnceHashed()
  await clock.advance(1000)
  expect(seen).toEqual([began, began + 1000])
  await slept
})
