import type { ActivityFilter } from '../api/activity.ts'
import { controlClass } from '../ui/control-class.ts'
import { Field } from '../ui/field.tsx'
import { SearchBox } from './search-box.tsx'
import { stateWords } from './state-words.ts'

interface ActivityFiltersProps {
  filter: ActivityFilter
  onChange: (change: Partial<Record<keyof ActivityFilter, string>>) => void
}

/** Narrows the activity down by what an order is now, by who did it, and by anything that is said of it. */
export function ActivityFilters({ filter, onChange }: ActivityFiltersProps) {
  return (
    <search aria-label="Activity" className="mb-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-[14rem_1fr_1.6fr]">
      <Field id="activity-state" label="The order is now">
        {(control) => (
          <select
            {...control}
            value={filter.state ?? ''}
            onChange={(event) => onChange({ state: event.target.value })}
            className={controlClass}
          >
            <option value="">In any state</option>
            {Object.entries(stateWords).map(([state, { name }]) => (
              <option key={state} value={state}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SearchBox
        id="activity-actor"
        label="Who"
        placeholder="A part of a name"
        value={filter.actor ?? ''}
        onChange={(actor) => onChange({ actor })}
      />
      <div className="min-w-0 sm:max-lg:col-span-2">
        <SearchBox
          id="activity-text"
          label="Contains"
          placeholder="Region, slot, interconnect, Ray ID, order id"
          value={filter.text ?? ''}
          onChange={(text) => onChange({ text })}
        />
      </div>
    </search>
  )
}
