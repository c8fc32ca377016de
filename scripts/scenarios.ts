import { KIND_NAMES } from '../src/contract/kind.ts'
import { SENTINELS } from '../src/simulator/sentinels.ts'

/** The demo’s scenarios as the README’s Markdown table. */
export function scenarioTable(): string {
  const rows = SENTINELS.map(({ code, title, input, kinds, happens }) => {
    const names = kinds.map((kind) => KIND_NAMES[kind]).join(', ')
    return `| ${title} | \`${code}\` | \`${input}\` | ${names} | ${happens} |`
  })
  return [
    '| scenario | link | ends with | kinds | what happens |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

if (import.meta.filename === process.argv[1]) console.log(scenarioTable())
