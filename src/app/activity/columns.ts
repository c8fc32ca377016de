import type { Column } from '../ui/table.tsx'

/** What is said of an entry. How wide each is is said here and not by what stands in the cells, which would be measured twice. */
export const ACTIVITY_COLUMNS: readonly Column[] = [
  { name: 'When', width: 'md:w-23 lg:w-34' },
  { name: 'Who', width: 'md:w-25 lg:w-28' },
  { name: 'What', width: 'md:w-36 lg:w-52 xl:w-64' },
  // All that is left.
  { name: 'About' },
  { name: 'Reference', width: 'md:w-40 lg:w-46' },
]
