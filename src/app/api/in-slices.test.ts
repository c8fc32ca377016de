import { expect, test, vi } from 'vitest'
import { inSlices } from './in-slices.ts'

const things = Array.from({ length: 40 }, (_, number) => number)

/** As much work as 1 ms. */
function work() {
  const end = performance.now() + 1
  while (performance.now() < end);
}

test('all is done in order, and others have their turn meanwhile', async () => {
  const done: number[] = []
  const meanwhile = vi.fn<() => void>()
  setTimeout(meanwhile)
  await inSlices(things, (thing) => {
    work()
    done.push(thing)
    if (thing === 0) expect(meanwhile).not.toHaveBeenCalled()
    if (thing === 39) expect(meanwhile).toHaveBeenCalled()
  })
  expect(done).toEqual(things)
})

test('what was ended does nothing any more', async () => {
  const ending = new AbortController()
  const done: number[] = []
  setTimeout(() => ending.abort())
  await inSlices(
    things,
    (thing) => {
      work()
      done.push(thing)
    },
    ending.signal,
  )
  expect(done.length).toBeLessThan(things.length)
})
