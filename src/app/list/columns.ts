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

const ofPorts: readonly ColumnId[] = ['facility', 'site', 'device', 'speed', 'redundancy', 'status']
const ofAttachments: readonly ColumnId[] = ['region', 'speed', 'redundancy', 'status']
const ofAll: readonly ColumnId[] = ['kind', 'where', 'speed', 'redundancy', 'status']

/** The columns that are shown until a person chooses others. @param kind the one that the list is narrowed to */
export function defaultColumns(kind: string): readonly ColumnId[] {
  switch (kind) {
    case 'direct':
      return ofPorts
    case 'gcp_partner':
      return ofAttachments
    default:
      return ofAll
  }
}

/** Whether this names a column; an address may hold anything. */
export function isColumn(word: string): word is ColumnId {
  return COLUMN_IDS.some((id) => id === word)
}
