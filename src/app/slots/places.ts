import type { Slot } from '../../contract/slot.ts'
import { compareText } from './compare-text.ts'

/** Names a facility: two of one name at different addresses or sites are two. */
export function facilityKey({ site, facility }: Slot): string {
  return [site, facility.name, ...facility.address].join('\n')
}

/** How many of Cloudflare’s devices are behind these slots; undefined where one slot’s device is not named. */
export function countDevices(slots: Iterable<Slot>): number | undefined {
  const names = new Set<string>()
  for (const { ccr_device_name } of slots) {
    if (!ccr_device_name) return undefined
    names.add(ccr_device_name)
  }
  return names.size
}

/** A port speed in Mbps, to compare by; undefined for one that is not written like `10G`. */
export function megabits(speed: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([MGT])/i.exec(speed.trim())
  if (!match?.[1] || !match[2]) return undefined
  return Number(match[1]) * { m: 1, g: 1000, t: 1_000_000 }[match[2].toLowerCase() as 'm' | 'g' | 't'] // as matched above
}

/** Slower first; what is no speed that the console can read comes last. */
export function compareSpeeds(one: string, other: string): number {
  return (megabits(one) ?? Infinity) - (megabits(other) ?? Infinity) || compareText(one, other)
}
