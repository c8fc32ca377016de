import { type Interconnect, isDirect, isGcpPartner } from '../../contract/interconnect.ts'
import type { OrderRecord } from './order-record.ts'
import { looksAbsent } from './schedule.ts'

/** What a complete list says about an open order. */
export type Match =
  /** This is the order's interconnect, beyond doubt. */
  | { found: Interconnect }
  /** These may be; a person decides. Empty where nothing can be. */
  | { candidates: Interconnect[] }

/**
 * Looks for what an `unknown` or `abandoned` order created among all interconnects of its account.
 * @param owned the names that other orders of this console created or adopted
 * @param now milliseconds since the epoch
 */
export function matchOrder(
  record: OrderRecord,
  interconnects: readonly Interconnect[],
  owned: ReadonlySet<string>,
  now: number,
): Match {
  const before = new Set(record.baseline)
  const fresh = interconnects.filter(({ name }) => !before.has(name) && !owned.has(name))
  const { ordered } = record
  switch (ordered.type) {
    case 'direct': {
      const onSlot = fresh.filter((interconnect) => isOnSlot(interconnect, ordered.slot_id))
      const [only] = onSlot
      // What appears on a slot that was seen to be free is the order's own. Not where nobody could see whether it was, nor
      // after a conflict, when another admin may have won it, nor once absence was likely, when anybody may have since.
      const certain =
        record.state === 'unknown' &&
        record.slotSeen === 'free' &&
        record.problem?.type !== 'upstream-conflict' &&
        !looksAbsent(record, now)
      return only !== undefined && onSlot.length === 1 && isDirect(only) && certain
        ? { found: only }
        : { candidates: onSlot }
    }
    case 'gcp_partner': {
      const partners = fresh.filter(({ type }) => type === ordered.type)
      const likeness = (interconnect: Interconnect) =>
        isGcpPartner(interconnect)
          ? Number(interconnect.region === ordered.region) * 2 +
            Number(interconnect.speed === ordered.bandwidth)
          : 0
      const ranked = partners.toSorted((a, b) => likeness(b) - likeness(a))
      // A given-up order is an alert to somebody: only what is like it in everything that the answer tells raises one.
      return {
        candidates: record.state === 'abandoned' ? ranked.filter((each) => likeness(each) === 3) : ranked,
      }
    }
  }
}

function isOnSlot(interconnect: Interconnect, slot: string): boolean {
  // Also one in a form that the console does not know: where it says which slot it is on, that counts.
  const { slot_id: slotId } = interconnect as { slot_id?: unknown } // loose objects keep fields beyond their type
  return typeof slotId === 'string' && slotId.toLowerCase() === slot
}
