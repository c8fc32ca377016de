import { canonicalKey } from '../../contract/pairing-key-parts.ts'

/** What the form for a physical port holds. */
export interface DirectInput {
  slot_id: string
  speed: string
}

/** What the form for a Google Cloud partner interconnect holds. */
export interface GcpPartnerInput {
  pairing_key: string
  bandwidth: string
}

/**
 * Cloudflare's create body from a form's input: blanks around it removed, and no `speed` where none was given. The
 * contract validates what this makes, and the equivalent request shows it.
 */
export function directBody(account: string, { slot_id, speed }: DirectInput) {
  const body = { account, type: 'direct' as const, slot_id: slot_id.trim().toLowerCase() }
  const given = speed.trim()
  return given ? { ...body, speed: given } : body
}

/** As {@link directBody}; a pairing key is written in one way only. */
export function gcpPartnerBody(account: string, { bandwidth, pairing_key }: GcpPartnerInput) {
  return { account, type: 'gcp_partner' as const, bandwidth, pairing_key: canonicalKey(pairing_key) }
}
