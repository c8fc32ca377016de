import type { Clock } from '../../contract/clock.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { LAG_MS } from '../orders/schedule.ts'

/** Keeps from lists what was removed just now, since upstream's own list may lag behind. */
export type RecentRemovals = ReturnType<typeof createRecentRemovals>

/** Remembers removals for as long as lists may lag, in memory: after a restart a list is what upstream says. */
export function createRecentRemovals(clock: Clock) {
  /** When each was removed, by account and name. */
  const removals = new Map<string, Map<string, number>>()

  function current(account: string): Map<string, number> {
    const names = removals.get(account) ?? new Map<string, number>()
    for (const [name, at] of names) if (clock.now() - at > LAG_MS) names.delete(name)
    if (names.size === 0) removals.delete(account)
    return names
  }

  return {
    add(account: string, name: string): void {
      removals.set(account, current(account).set(name, clock.now()))
    },

    /**
     * Learns from a complete list. One that was asked for after the removal and lacks the name has caught up: what comes
     * back under it afterwards is something new.
     */
    learn(account: string, listed: readonly Interconnect[], askedAt: number): void {
      const names = current(account)
      const present = new Set(names.size === 0 ? [] : listed.map(({ name }) => name))
      for (const [name, at] of names) if (askedAt >= at && !present.has(name)) names.delete(name)
    },

    /** A list without what was removed just now. */
    visible(account: string, listed: readonly Interconnect[]): readonly Interconnect[] {
      const names = current(account)
      return names.size === 0 ? listed : listed.filter(({ name }) => !names.has(name))
    },
  }
}
