import type { SortKey } from './columns.ts'

/**
 * How wide each column is at least; what is left over is shared out in proportion. Said here and not by what stands in the
 * cells: redundancy and status come later, and would move every column. The usual ones fit into a window of 768 px, and
 * those of ports into one of 1,024 px.
 */
export const COLUMN_WIDTHS: Record<SortKey, string> = {
  name: 'md:w-33 lg:w-34',
  kind: 'md:w-25 lg:w-28',
  where: 'md:w-29 lg:w-42',
  facility: 'md:w-36',
  site: 'md:w-18',
  device: 'md:w-32',
  slot: 'md:w-44 lg:w-52',
  region: 'md:w-32 lg:w-40',
  speed: 'md:w-23 lg:w-24',
  redundancy: 'md:w-36 lg:w-50',
  status: 'md:w-33 lg:w-46',
}
