import { COLUMN_IDS, type ColumnId, defaultColumns, isColumn, type SortKey } from './columns.ts'

/** What a person asked of the list, as the address holds it. */
export interface ListQuery {
  /** Words to look for. */
  text: string
  /** As the API spells it; empty for every kind. */
  kind: string
  /** As the API spells it; empty for any. */
  status: string
  /** Undefined for Cloudflare’s own order. */
  sort: Sort | undefined
  /** Counted from 1. */
  page: number
  /** Beside the name, in their order. */
  columns: readonly ColumnId[]
}

export interface Sort {
  by: SortKey
  down: boolean
}

/** Reads an address, which may hold anything: what is not understood counts as not there. */
export function readListQuery(search: URLSearchParams): ListQuery {
  const kind = search.get('kind') ?? ''
  const page = Number(search.get('page'))
  const chosen = search.get('columns')?.split(',')
  return {
    text: search.get('q') ?? '',
    kind,
    status: search.get('status') ?? '',
    sort: sortOf(search.get('sort') ?? ''),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    columns: chosen ? COLUMN_IDS.filter((id) => chosen.includes(id)) : defaultColumns(kind),
  }
}

function sortOf(word: string): Sort | undefined {
  const down = word.startsWith('-')
  const by = down ? word.slice(1) : word
  return by === 'name' || isColumn(by) ? { by, down } : undefined
}

/** A change of the query; what else it says stays, but for what the change makes senseless. */
export type ListChange = Partial<ListQuery>

/** The address after a change: whatever narrows or sorts leads to the first page, and another kind to its own columns. */
export function writeListQuery(current: URLSearchParams, change: ListChange): URLSearchParams {
  const next = new URLSearchParams(current)
  const set = (name: string, value: string) => {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  if (change.text !== undefined) set('q', change.text)
  if (change.kind !== undefined) {
    set('kind', change.kind)
    next.delete('columns')
  }
  if (change.status !== undefined) set('status', change.status)
  if ('sort' in change) set('sort', change.sort ? `${change.sort.down ? '-' : ''}${change.sort.by}` : '')
  if (change.columns) {
    const usual = defaultColumns(next.get('kind') ?? '')
    const same = COLUMN_IDS.every((id) => usual.includes(id) === change.columns?.includes(id))
    // Without any, the name is left: `columns=` would say so, but an empty value is easily lost on the way.
    if (same) next.delete('columns')
    else next.set('columns', change.columns.join(',') || 'name')
  }
  const page = change.page ?? ('columns' in change ? Number(next.get('page') ?? 1) : 1)
  set('page', page > 1 ? String(page) : '')
  return next
}

/** What a press on a column’s heading asks for: up, then down, then Cloudflare’s own order again. */
export function nextSort(current: Sort | undefined, by: SortKey): Sort | undefined {
  if (current?.by !== by) return { by, down: false }
  return current.down ? undefined : { by, down: true }
}
