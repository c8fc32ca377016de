import type { Status } from '../contract/status.ts'
import type { HeldInterconnect } from './world.ts'

/** How long a Google Cloud partner interconnect is Pending, in milliseconds. */
export const GCP_SETTLES_AFTER = 20_000

/** How long after the fibre is plugged in light counts as seen, in milliseconds. */
export const LIGHT_SEEN_AFTER = 5_000

const noLight: Status = { state: 'Down', reason: 'No light' }

/** Whether light had arrived by `now`, then or ever before. */
export function hasSeenLight({ fibre }: HeldInterconnect, now: number): boolean {
  return fibre.seenLight || (fibre.plugged && now >= fibre.since + LIGHT_SEEN_AFTER)
}

/**
 * What the API says of an interconnect at `now` (milliseconds since the epoch).
 * @see https://developers.cloudflare.com/network-interconnect/monitoring-and-alerts/
 */
export function statusAt(held: HeldInterconnect, now: number): Status {
  if (held.forced && now >= held.forced.from) return held.forced.status
  if (held.interconnect.type === 'gcp_partner') {
    return { state: now >= held.createdAt + GCP_SETTLES_AFTER ? 'Healthy' : 'Pending' }
  }
  if (held.fibre.plugged && now >= held.fibre.since + LIGHT_SEEN_AFTER) return { state: 'Healthy' }
  return held.fibre.seenLight ? noLight : { state: 'Pending' }
}
