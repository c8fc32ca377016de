import { inSlices } from './in-slices.ts'

/**
 * Reads JSON whose long lists are in lines, some lines at a time. What is around the lists is read last, with a mark of its
 * own in place of the items of each.
 * @see ../../proxy/json-in-lines.ts
 * @throws SyntaxError where it is no JSON
 */
export async function parseLines(text: string): Promise<unknown> {
  const lists = new Map<unknown, unknown[]>()
  let items: unknown[] = []
  let around = ''
  await inSlices(text.split('\n'), (line) => {
    if (line.startsWith('\t')) {
      items.push(...(JSON.parse(`[${line.endsWith(',') ? line.slice(0, -1) : line}]`) as unknown[])) // written as one
      return
    }
    around += line
    if (!line.endsWith('[')) return
    const mark = crypto.randomUUID()
    items = []
    lists.set(mark, items)
    around += `"${mark}"`
  })
  // Looking at every value takes several times as long as reading it.
  if (lists.size === 0) return JSON.parse(around)
  return JSON.parse(around, (_, value: unknown) =>
    Array.isArray(value) ? (lists.get(value[0]) ?? value) : value,
  )
}
