import type { Activity } from '../../contract/activity.ts'
import { type CsvColumns, toCsv } from '../download/csv.ts'

const columns: CsvColumns<Activity> = [
  ['id', ({ id }) => id],
  ['time', ({ at }) => at],
  ['actor', ({ actor }) => actor],
  ['action', ({ action }) => action],
  ['phase', ({ phase }) => phase],
  ['outcome', ({ outcome }) => outcome],
  ['order', ({ target }) => target],
  ['order_state', ({ order }) => order?.state],
  ['kind', ({ order }) => order?.kind],
  ['slot_id', ({ order }) => (order?.ordered.type === 'direct' ? order.ordered.slot_id : undefined)],
  ['speed', ({ order }) => (order?.ordered.type === 'direct' ? order.ordered.speed : undefined)],
  ['region', ({ order }) => (order?.ordered.type === 'gcp_partner' ? order.ordered.region : undefined)],
  ['domain', ({ order }) => (order?.ordered.type === 'gcp_partner' ? order.ordered.domain : undefined)],
  ['bandwidth', ({ order }) => (order?.ordered.type === 'gcp_partner' ? order.ordered.bandwidth : undefined)],
  ['request', ({ request }) => request],
  ['ray', ({ ray }) => ray],
  ['cni', ({ cni }) => cni?.name],
  ['interconnect', ({ cni }) => cni?.interconnect],
]

/** Audit entries as CSV. Times are UTC. */
export function activityCsv(entries: readonly Activity[]): string {
  return toCsv(columns, entries)
}
