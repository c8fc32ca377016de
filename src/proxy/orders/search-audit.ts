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

const SEARCH = `
  SELECT audit.*, orders.state, orders.kind, orders.ordered
  FROM audit LEFT JOIN orders ON orders.id = audit.target
  WHERE audit.account = ? AND audit.id < ?
    AND (? IS NULL OR orders.state = ?)
    AND (? IS NULL OR audit.action = ?)
    AND (? IS NULL OR instr(lower(audit.actor), lower(?)) > 0)
    AND (? IS NULL OR instr(lower(concat_ws(' ', audit.actor, audit.target, audit.outcome, audit.request, audit.ray,
      audit.cni_name, audit.cni_interconnect, orders.ordered)), lower(?)) > 0)
  ORDER BY audit.id DESC LIMIT ?`

/** One page of an account's audit, the newest line first; `next` is the `before` of the page after it. */
export function searchAudit(
  sql: Sql,
  account: string,
  filters: ActivityFilters,
): { items: Activity[]; next: number | null } {
  const { state = null, action = null, actor = null, text = null, before = Number.MAX_SAFE_INTEGER } = filters
  const twice = [state, action, actor, text].flatMap((filter) => [filter, filter])
  const rows = sql.run(SEARCH, account, before, ...twice, ACTIVITY_PAGE + 1)
  const items = rows.slice(0, ACTIVITY_PAGE).map(activityOf)
  return { items, next: rows.length > ACTIVITY_PAGE ? (items.at(-1)?.id ?? null) : null }
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
