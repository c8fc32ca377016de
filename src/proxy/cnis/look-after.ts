import type { Clock } from '../../contract/clock.ts'
import { ProblemError } from '../problem-error.ts'

/** How long after the first look the second is taken. A person waits for it, so not long. */
const LOOK_AGAIN_AFTER_MS = 2000

/**
 * Looks, after an answer that was lost, whether what was wanted is so, and once more: it may take effect a moment later.
 * @returns what `look` found, or undefined where it never found anything
 */
export async function lookAfter<Value>(
  clock: Clock,
  look: () => Promise<Value | undefined>,
): Promise<Value | undefined> {
  const found = await look()
  if (found !== undefined) return found
  await clock.sleep(LOOK_AGAIN_AFTER_MS)
  return look()
}

/** What a reading shows; undefined where upstream does not tell. */
export async function readable<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ProblemError) return undefined
    throw error
  }
}
