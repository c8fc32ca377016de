import type { KINDS } from './kinds.ts'

// Apart from the schemas, so that a form can offer them without loading Zod.

/** One value of the MTU and what speaks for it. Bytes. */
export interface Mtu {
  value: number
  means: string
}

/**
 * The values that work, the usual one first.
 * @see https://developers.cloudflare.com/network-interconnect/get-started/
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/concepts/overview#interconnect-mtu
 */
export const MTUS: Record<(typeof KINDS)[number], readonly Mtu[]> = {
  direct: [
    { value: 1500, means: 'newer sites (dataplane v2), both ways without GRE' },
    { value: 1476, means: 'older sites (dataplane v1), towards Cloudflare' },
  ],
  gcp_partner: [
    { value: 1440, means: 'Google’s default for an attachment' },
    { value: 1460, means: 'where the attachment is set to it' },
    { value: 1500, means: 'where the attachment is set to it' },
  ],
}

/** The largest that an Ethernet frame on a port carries. Bytes. */
export const MAX_MTU = 9216
