/** So long is worked at a time, in milliseconds: a key that is pressed meanwhile does not wait. */
const SLICE_MS = 5

/** Does the same with each of many things, a slice of them at a time. @param signal ends it */
export async function inSlices<Thing>(
  things: Iterable<Thing>,
  work: (thing: Thing) => void,
  signal?: AbortSignal,
): Promise<void> {
  let begun = performance.now()
  for (const thing of things) {
    work(thing)
    if (performance.now() - begun < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted) return
    begun = performance.now()
  }
}
