import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import type { Finding, Goal } from './part.ts'

/** A finding as Markdown: its table, its goals, and where and when it was measured. */
export function markdownOf({ columns, rows, goals }: Finding): string {
  return [table(columns, rows), ...goals.map(goalLine), '', measuredWhere()].join('\n')
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  // What comes after the first column is figures.
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(columns), line(rule), ...rows.map(line), ''].join('\n')
}

/** Whether a goal was reached. */
export function isMet({ found, limit }: Goal): boolean {
  return found <= limit
}

function goalLine(goal: Goal): string {
  const { what, found, limit } = goal
  return `- ${isMet(goal) ? 'met' : '**missed**'}: ${what}: ${shown(found)}, goal ≤ ${shown(limit)}`
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3).replace(/0$/, '')
}

function measuredWhere(): string {
  const day = new Date().toISOString().slice(0, 10)
  const [{ model } = { model: 'unknown processor' }] = cpus()
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  const load = loadavg()[0]?.toFixed(1)
  return `${day}, ${availableParallelism()} × ${model.trim()}, ${memory}, ${process.platform}, Node ${process.version}, load ${load}`
}
