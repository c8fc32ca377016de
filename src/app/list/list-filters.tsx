import { type ReactNode, Suspense, useId, useMemo, useState } from 'react'
import type { Interconnect } from '../../contract/interconnect.ts'
import { KIND_NAMES, KINDS } from '../../contract/kinds.ts'
import { STATES } from '../../contract/states.ts'
import { Button } from '../ui/button.tsx'
import { controlClass } from '../ui/control-class.ts'
import { later } from '../ui/later.tsx'
import { type ColumnId, columnName, type SortKey } from './columns.ts'
import { FilterBox } from './filter-box.tsx'
import type { ListChange, ListQuery } from './list-query.ts'

const ColumnPicker = later(() => import('./column-picker.tsx').then((part) => part.ColumnPicker))

interface ListFiltersProps {
  all: readonly Interconnect[]
  query: ListQuery
  onChange: (change: ListChange) => void
  /** At the end of the line. */
  children: ReactNode
}

/** What narrows the list down, and which columns it has. */
export function ListFilters({ all, query, onChange, children }: ListFiltersProps) {
  const [picking, setPicking] = useState(false)
  const pickerId = useId()
  const { text, kind, status, columns } = query
  const kinds = useMemo(() => kindsIn(all, kind), [all, kind])
  return (
    <search aria-label="Interconnects" className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <FilterBox value={text} onChange={(text) => onChange({ text })} />
        <Choice label="Kind" value={kind} onChange={(kind) => onChange({ kind })}>
          <option value="">Any kind</option>
          {kinds.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label="Status" value={status} onChange={(status) => onChange({ status })}>
          <option value="">Any status</option>
          {[...new Set<string>([...STATES, ...asList(status)])].map((state) => (
            <option key={state} value={state}>
              {state}
            </option>
          ))}
        </Choice>
        <div className="contents md:hidden">
          <SortChoice query={query} onChange={onChange} />
        </div>
        <Button aria-expanded={picking} aria-controls={pickerId} onClick={() => setPicking(!picking)}>
          Columns
        </Button>
        <span className="lg:ml-auto">{children}</span>
      </div>
      <div id={pickerId} hidden={!picking}>
        {picking && (
          <Suspense>
            <ColumnPicker kind={kind} chosen={columns} onChange={(columns) => onChange({ columns })} />
          </Suspense>
        )}
      </div>
    </search>
  )
}

/** The kinds that the console knows, and any others that are there or asked for. */
function kindsIn(all: readonly Interconnect[], asked: string) {
  const types = new Set<string>([...KINDS, ...all.map(({ type }) => type), ...asList(asked)])
  return [...types].map((value) => ({ value, name: (KIND_NAMES as Record<string, string>)[value] ?? value }))
}

/** What an address asks for stays a choice, also where nothing is it. */
function asList(asked: string): string[] {
  return asked === '' ? [] : [asked]
}

interface ChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId()
  return (
    <span className="block max-sm:min-w-0 max-sm:grow max-sm:basis-32">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className={`${controlClass} sm:max-w-56`}
      >
        {children}
      </select>
    </span>
  )
}

/** Where rows are cards, no heading is there to press. */
function SortChoice({
  query: { sort, columns, kind },
  onChange,
}: Pick<ListFiltersProps, 'query' | 'onChange'>) {
  const keys: SortKey[] = [...new Set<SortKey>(['name', ...columns, ...(sort ? [sort.by] : [])])]
  return (
    <Choice
      label="Sort by"
      value={sort ? `${sort.down ? '-' : ''}${sort.by}` : ''}
      onChange={(value) => {
        const down = value.startsWith('-')
        // Empty, or one of the options below.
        const by = (down ? value.slice(1) : value) as ColumnId | 'name' | ''
        onChange({ sort: by === '' ? undefined : { by, down } })
      }}
    >
      <option value="">Not sorted</option>
      {keys.flatMap((key) => [
        <option key={key} value={key}>
          {columnName(key, kind)}, ascending
        </option>,
        <option key={`-${key}`} value={`-${key}`}>
          {columnName(key, kind)}, descending
        </option>,
      ])}
    </Choice>
  )
}
