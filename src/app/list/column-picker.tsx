import { COLUMN_IDS, type ColumnId, columnName } from './columns.ts'

/** What there is to choose from, by what it says something about. */
const groups: readonly { name: string; kind: string; columns: readonly ColumnId[] }[] = [
  { name: 'Of both kinds', kind: '', columns: ['kind', 'where', 'speed', 'redundancy', 'status'] },
  { name: 'Of physical ports', kind: 'direct', columns: ['facility', 'site', 'device', 'slot'] },
  { name: 'Of Google Cloud partners', kind: 'gcp_partner', columns: ['region'] },
]

interface ColumnPickerProps {
  /** The kind that the list is narrowed to; empty for every kind. */
  kind: string
  chosen: readonly ColumnId[]
  onChange: (columns: ColumnId[]) => void
}

/** Which columns stand beside the name: those that say something of the kind that is listed. */
export function ColumnPicker({ kind, chosen, onChange }: ColumnPickerProps) {
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-4 sm:grid-cols-3">
      {groups
        .filter((group) => group.kind === '' || kind === '' || group.kind === kind)
        .map((group) => (
          <fieldset key={group.name} className="min-w-0">
            <legend className="mb-1 text-small font-semibold">{group.name}</legend>
            {group.columns.map((id) => (
              <label key={id} className="flex min-h-9 cursor-pointer items-center gap-2 text-small">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    onChange(
                      COLUMN_IDS.filter((each) => (each === id ? target.checked : chosen.includes(each))),
                    )
                  }
                  className="size-5 shrink-0 accent-accent"
                />
                {columnName(id, kind)}
              </label>
            ))}
          </fieldset>
        ))}
    </div>
  )
}
