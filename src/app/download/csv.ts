/** The columns of a file: each with its header and what stands in it for an item. */
export type CsvColumns<Item> = readonly (readonly [
  header: string,
  value: (item: Item) => string | number | null | undefined,
])[]

/**
 * Items as CSV: a header line, then a line per item, each ended by CRLF. No cell starts a formula.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function toCsv<Item>(columns: CsvColumns<Item>, items: readonly Item[]): string {
  const header = columns.map(([name]) => csvCell(name))
  const lines = items.map((item) => columns.map(([, value]) => csvCell(String(value(item) ?? ''))))
  return [header, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')
}

/**
 * One cell. A text that a spreadsheet would run as a formula is marked as text by an apostrophe before it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
