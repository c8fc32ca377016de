import type { Activity } from '../../contract/activity.ts'

const columns: readonly [header: string, value: (entry: Activity) => string | number | undefined][] = [
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
]

/**
 * Audit entries as CSV: a header line, then a line per entry, each ended by CRLF. Times are UTC.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function activityCsv(entries: readonly Activity[]): string {
  const header = columns.map(([name]) => name)
  const lines = entries.map((entry) => columns.map(([, value]) => csvCell(String(value(entry) ?? ''))))
  return [header, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')
}

/**
 * One cell. A text that a spreadsheet would run as a formula is marked as text by an apostrophe before it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
