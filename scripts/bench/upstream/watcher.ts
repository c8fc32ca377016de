import { statusDelay } from '../../../src/app/api/backoff.ts'
import type { SharedReads } from '../../../src/proxy/shared-reads.ts'

/** What a screen asks for by itself, and when next, in milliseconds since the epoch. */
interface Poll {
  next: number
  /** Asks, and says in how many milliseconds to ask again. */
  ask(): Promise<number>
}

/** How often the application reads the list by itself. @see ../../../src/app/api/interconnects.ts */
const LIST_EVERY_MS = 60_000

/** A tab that shows the list of interconnects. */
export interface Watcher {
  /** Asks for everything that is due. */
  look(now: number): Promise<void>
}

/**
 * Opens the list at a time: it is read, then the statuses of those in the window, and all of it again as the application
 * does.
 * @param names those in its window
 */
export function openList(
  { reads, account, names }: { reads: SharedReads; account: string; names: readonly string[] },
  at: number,
): Watcher {
  const list: Poll = {
    next: at,
    async ask() {
      await reads.listInterconnects(account, false)
      return LIST_EVERY_MS
    },
  }
  const statuses = names.map((name): Poll => {
    let answers = 0
    return {
      next: at,
      async ask() {
        const { value } = await reads.getStatus(account, name, false)
        answers += 1
        return statusDelay(value.value.state, answers)
      },
    }
  })
  return {
    async look(now) {
      for (const poll of [list, ...statuses]) {
        if (poll.next <= now) poll.next = now + (await poll.ask())
      }
    },
  }
}
