/** What a column can show beside the name, which is always there. */
export const COLUMN_IDS = [
  'kind',
  'where',
  'facility',
  'site',
  'device',
  'slot',
  'region',
  'speed',
  'redundancy',
  'status',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

/** What the list can be sorted by. */
export type SortKey = 'name' | ColumnId

const names: Record<SortKey, string> = {
  name: 'Name',
  kind: 'Kind',
  where: 'Where',
  facility: 'Facility',
  site: 'Site',
  device: 'Device',
  slot: 'Slot',
  region: 'Region',
  speed: 'Speed',
  redundancy: 'Redundancy',
  status: 'Status',
}

/** What a column is called; an attachment’s speed is its bandwidth. @param kind the one that the list is narrowed to */
export function columnName(id: SortKey, kind: string): string {
  return id === 'speed' && kind === 'gcp_partner' ? 'Bandwidth' : names[id]
}

/** What there is to choose from, by what it says something about. */
export const COLUMN_GROUPS: readonly { name: string; kind: string; columns: readonly ColumnId[] }[] = [
  { name: 'Of both kinds', kind: '', columns: ['kind', 'where', 'speed', 'redundancy', 'status'] },
  { name: 'Of physical ports', kind: 'direct', columns: ['facility', 'site', 'device', 'slot'] },
  { name: 'Of Google Cloud partners', kind: 'gcp_partner', columns: ['region'] },
]

/** The columns that are shown until a person chooses others. @param kind the one that the list is narrowed to */
export function defaultColumns(kind: string): readonly ColumnId[] {
  switch (kind) {
    case 'direct':
      return ['facility', 'site', 'device', 'speed', 'redundancy', 'status']
    case 'gcp_partner':
      return ['region', 'speed', 'redundancy', 'status']
    default:
      return ['kind', 'where', 'speed', 'redundancy', 'status']
  }
}

/** Whether this names a column; an address may hold anything. */
export function isColumn(word: string): word is ColumnId {
  return COLUMN_IDS.some((id) => id === word)
}
