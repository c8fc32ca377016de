import { KIND_NAMES } from '../src/contract/kind.ts'
import { CNI_SENTINELS, type CniSentinel } from '../src/simulator/cni-sentinels.ts'
import { SCENARIOS } from '../src/simulator/scenarios.ts'
import { SENTINELS } from '../src/simulator/sentinels.ts'
import { SPECIAL_ACCOUNTS } from '../src/simulator/special-accounts.ts'

// The README’s tables of what the demo can be made to do, as Markdown.

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [header, header.map(() => '---'), ...rows].map(line).join('\n')
}

const code = (text: string) => `\`${text}\``

/** What the end of a slot’s UUID, or of a pairing key’s first part, brings about. A link plays what the panel offers. */
export function scenarioTable(): string {
  const linked = new Set(SCENARIOS.map((scenario) => scenario.code))
  return table(
    ['scenario', 'link', 'ends with', 'kinds', 'what happens'],
    SENTINELS.map(({ code: name, title, input, kinds, happens }) => [
      title,
      linked.has(name) ? code(name) : '',
      code(input),
      kinds.map((kind) => KIND_NAMES[kind]).join(', '),
      happens,
    ]),
  )
}

/** What the end of a CNI’s conduit name brings about. */
export function conduitTable(): string {
  const rows: readonly CniSentinel[] = CNI_SENTINELS
  return table(
    ['conduit name ends with', 'when it is created', 'when it is changed'],
    rows.map(({ input, creating, changing = 'It is changed.' }) => [code(`-${input}`), creating, changing]),
  )
}

/** What the end of an account’s id brings about. */
export function accountTable(): string {
  return table(
    ['account ends with', 'what it holds'],
    Object.values(SPECIAL_ACCOUNTS).map(({ ending, holds }) => [code(ending), holds]),
  )
}

if (import.meta.filename === process.argv[1]) {
  console.log([scenarioTable(), conduitTable(), accountTable()].join('\n\n'))
}
