import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'

const account = '0123456789abcdef0123456789abcdef'

/** A physical interconnect of this name; without a device where the API leaves it out. */
export function port(name: string, site: string, device?: string): Interconnect {
  const facility = { name: `Building at ${site}`, address: [] }
  const place = { facility, site, slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e', speed: '10G' }
  return { account, name, type: 'direct', ...place, ccr_device_name: device ?? null }
}

/** A Google Cloud partner interconnect of this name. */
export function attachment(name: string, region: string): Interconnect {
  return { account, name, type: 'gcp_partner', region, speed: '1G' }
}

/** The order of this console that became this attachment. */
export function orderOf(interconnect: Interconnect, domain: string): Order {
  const region = 'region' in interconnect ? String(interconnect.region) : ''
  const at = '2026-03-01T09:00:00.000Z'
  return {
    id: crypto.randomUUID(),
    account,
    kind: 'gcp_partner',
    ordered: { type: 'gcp_partner', bandwidth: '1G', region, domain },
    actor: 'local',
    createdAt: at,
    updatedAt: at,
    state: 'created',
    interconnect,
    evidence: 'answer',
  }
}
