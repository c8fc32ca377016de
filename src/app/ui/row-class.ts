/** A row of the table, and a card where the window is narrow. */
export const rowClass =
  'grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 md:table-row md:px-0'

/** A cell of either. */
export const cellClass =
  'align-top max-md:min-w-0 md:border-b md:border-line md:px-2 md:py-3 lg:px-4 md:[tr:last-child>&]:border-b-0'
