import type { Activity } from '../../contract/activity.ts'
import { isoTime } from '../../contract/clock.ts'
import type { OrderState } from '../../contract/order.ts'
import type { Sql, SqlRow } from './sql.ts'

/** Which lines of the audit to show; what is undefined does not narrow. */
export interface ActivityFilters {
  /** The present state of the order that a line is about. */
  state?: OrderState | undefined
  /** What was done. */
  action?: Activity['action'] | undefined
  /** A part of who did it, in any case. */
  actor?: string | undefined
  /** A part of anything that the line or its order says, in any case. */
  text?: string | undefined
  /** Only lines before this one. */
  before?: number | undefined
}

/** How many lines make a page. */
export const ACTIVITY_PAGE = 200
/** So many lines are looked at in one go, for some 4 ms: whatever else the console has to answer waits for them. */
export const STRETCH = 2_000

/** Lines that were found, the newest first. */
export interface AuditPage {
  items: Activity[]
  /** The `before` with which the search goes on; null where it has come to the oldest line. */
  next: number | null
}

const SEARCH = `
  SELECT audit.*, orders.state, orders.kind, orders.ordered
  FROM audit LEFT JOIN orders ON orders.id = audit.target
  WHERE audit.account = ? AND audit.id < ? AND audit.id >= ?
    AND (? IS NULL OR orders.state = ?)
    AND (? IS NULL OR audit.action = ?)
    AND (? IS NULL OR instr(lower(audit.actor), lower(?)) > 0)
    AND (? IS NULL OR instr(lower(concat_ws(' ', audit.actor, audit.target, audit.outcome, audit.request, audit.ray,
      audit.cni_name, audit.cni_interconnect, orders.ordered)), lower(?)) > 0)
  ORDER BY audit.id DESC LIMIT ?`

/** The first line of the stretch after the one that ends before `?`. */
const STRETCH_END = `SELECT id FROM audit WHERE account = ? AND id < ? ORDER BY id DESC LIMIT 1 OFFSET ${STRETCH}`

/** What is found in one stretch of an account's audit, a page of it at the most. */
export function searchAudit(sql: Sql, account: string, filters: ActivityFilters): AuditPage {
  const { state = null, action = null, actor = null, text = null, before = Number.MAX_SAFE_INTEGER } = filters
  const twice = [state, action, actor, text].flatMap((filter) => [filter, filter])
  const after = sql.run(STRETCH_END, account, before)[0]?.['id']
  const end = after === undefined ? 0 : Number(after) + 1
  const rows = sql.run(SEARCH, account, before, end, ...twice, ACTIVITY_PAGE + 1)
  return pageOf(rows.map(activityOf), after === undefined ? null : end)
}

/**
 * One page of an account's audit: stretch after stretch until it is full, with a turn between for whatever else waits.
 * @param search looks at one stretch
 */
export async function searchOn(
  search: (filters: ActivityFilters) => AuditPage,
  filters: ActivityFilters,
): Promise<AuditPage> {
  const items: Activity[] = []
  let { before } = filters
  for (;;) {
    const found = search({ ...filters, before })
    items.push(...found.items)
    if (found.next === null || items.length > ACTIVITY_PAGE) return pageOf(items, found.next)
    before = found.next
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** @param next where to go on, if these are no more than a page */
function pageOf(found: readonly Activity[], next: number | null): AuditPage {
  if (found.length <= ACTIVITY_PAGE) return { items: [...found], next }
  const items = found.slice(0, ACTIVITY_PAGE)
  return { items, next: items.at(-1)?.id ?? null }
}

function activityOf(row: SqlRow): Activity {
  return {
    id: Number(row['id']),
    at: isoTime(Number(row['at'])),
    actor: String(row['actor']),
    // The audit is written by `Journal.audit` alone, and never changed afterwards.
    action: String(row['action']) as Activity['action'],
    phase: String(row['phase']) as Activity['phase'],
    target: String(row['target']),
    outcome: String(row['outcome']),
    ...(row['request'] !== null && { request: String(row['request']) }),
    ...(row['ray'] !== null && { ray: String(row['ray']) }),
    ...(row['cni_name'] !== null && {
      cni: { name: String(row['cni_name']), interconnect: String(row['cni_interconnect']) },
    }),
    ...(row['state'] !== null && {
      order: {
        state: String(row['state']) as OrderState,
        kind: String(row['kind']) as NonNullable<Activity['order']>['kind'],
        ordered: JSON.parse(String(row['ordered'])),
      },
    }),
  }
}
