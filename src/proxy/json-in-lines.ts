/** So many items are one line. */
const LINE = 500

/**
 * A value as JSON; a list of very many in lines, each of which begins with a tab and holds some of the items: who reads it can
 * do so a line at a time. Nothing else that JSON.stringify makes has a line break in it.
 * @see ../app/api/parse-lines.ts
 */
export function jsonInLines(value: unknown): string {
  if (!Array.isArray(value) || value.length <= LINE) return JSON.stringify(value)
  const lines: string[] = []
  for (let begin = 0; begin < value.length; begin += LINE) {
    lines.push(`\t${JSON.stringify(value.slice(begin, begin + LINE)).slice(1, -1)}`)
  }
  return `[\n${lines.join(',\n')}\n]`
}
