import type { Interconnect } from '../../contract/interconnect.ts'

/**
 * What stops working, and what does not end by itself, when an interconnect is removed.
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/how-to/partner/disconnecting
 */
export function consequencesOf({ type }: Pick<Interconnect, 'type'>): string[] {
  const always = [
    'Traffic over it stops at once. What has no other path is cut off.',
    'BGP and addressing on it (its CNIs) stop working.',
  ]
  const undo = 'This cannot be undone, and it is recorded under your name.'
  switch (type) {
    case 'direct':
      return [
        ...always,
        'Its slot is free for anybody’s order.',
        'The facility goes on billing the cross-connect until you cancel it there.',
        undo,
      ]
    case 'gcp_partner':
      return [
        ...always,
        'Its pairing key stays spent: a new order needs a new attachment and its key.',
        'The attachment in Google Cloud stays. Delete it there too: Google bills it until then.',
        undo,
      ]
    default:
      return [...always, undo]
  }
}
