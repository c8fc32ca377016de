// Apart from the schema, so that a screen can list the bandwidths without loading Zod.

/**
 * Every bandwidth that a Google Cloud partner interconnect can have, smallest first, as the API spells them.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/interconnects/methods/create/
 */
export const BANDWIDTHS = [
  '50M',
  '100M',
  '200M',
  '300M',
  '400M',
  '500M',
  '1G',
  '2G',
  '5G',
  '10G',
  '20G',
  '50G',
] as const

/** A bandwidth or port speed in words: `"1G"` → `"1 Gbps"`, `"50M"` → `"50 Mbps"`; anything else is returned as it is. */
export function inWords(speed: string): string {
  const match = /^(\d+)([MG])$/.exec(speed)
  return match ? `${match[1]} ${match[2]}bps` : speed
}
