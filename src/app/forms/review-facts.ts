import { inWords } from '../../contract/bandwidths.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'

interface Consequences {
  fixed: string
  billing: string[]
  next: string
}

/**
 * What a person should know before they confirm.
 * @see https://developers.cloudflare.com/network-interconnect/
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/concepts/partner-overview
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/pricing
 */
export function consequencesOf(body: CreateInterconnect): Consequences {
  if (body.type === 'direct') {
    return {
      fixed: 'Slot and speed. To change either, remove the interconnect and order another.',
      billing: [
        'Cloudflare: as your contract says.',
        'The facility: bills the cross-connect to you, once and usually monthly.',
      ],
      next: 'Cloudflare reserves the port. You then give the facility a Letter of Authorization, and they run the cross-connect: 1–2 weeks or more.',
    }
  }
  return {
    fixed:
      'Region and domain, which are the key’s, and the bandwidth. To change one, remove the interconnect and order another with a new key: this order uses this one up.',
    billing: [
      `Google: bills the attachment by its bandwidth, ${inWords(body.bandwidth)}, for as long as it exists, and the traffic that leaves Google Cloud.`,
      'Cloudflare: as your contract says.',
    ],
    next: 'It is ready in minutes. You then activate the attachment in Google Cloud and add routes on both sides.',
  }
}
