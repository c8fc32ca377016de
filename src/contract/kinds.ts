// Apart from the schema, so that a screen can name the kinds without loading Zod.

/** What an interconnect connects to, as the API's `type` spells it. */
export const KINDS = ['direct', 'gcp_partner'] as const

/** How people call each kind. */
export const KIND_NAMES: Record<(typeof KINDS)[number], string> = {
  direct: 'Physical port',
  gcp_partner: 'Google Cloud partner',
}
