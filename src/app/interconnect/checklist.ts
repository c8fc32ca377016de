const port = [
  'Cable: seated at both ends, single mode, undamaged, and patched to the position that the Letter of Authorization names.',
  'RX and TX: swapped, neither side sees light. Have the facility roll the fibre.',
  'Optics: 10GBASE-LR for 10 Gbps, 100GBASE-LR4 for 100 Gbps, over 10 km at most.',
  'Light level: −20 dBm or more at both ends. Less means dirty, bent or broken fibre.',
]

const attachment = [
  'Partner’s name: in Google Cloud the attachment has to name Cloudflare.',
  'Activation: an attachment that was never activated, or was deactivated, passes nothing.',
  'Attachment state: Active, with its Cloud Router’s BGP session established.',
]

/**
 * What to check, the likeliest first, where Cloudflare reports a fault; nothing in any other state.
 * @see https://developers.cloudflare.com/network-interconnect/get-started/
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/support/troubleshooting
 */
export function checklistFor(kind: 'direct' | 'gcp_partner', state: string): readonly string[] {
  if (state !== 'Down' && state !== 'Unhealthy') return []
  return kind === 'direct' ? port : attachment
}
