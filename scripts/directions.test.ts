import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

// Who may import whom is the linter's to enforce. A pattern that matches nothing would enforce nothing and stay green, so
// each direction is tried on a file that breaks it, and on one that does not.

const root = fileURLToPath(new URL('..', import.meta.url))

/** A file, what it imports, and the rule that must refuse it. */
const refused: [file: string, imports: string, rule: string][] = [
  ['src/contract/a.ts', 'zod', 'no-restricted-imports'],
  ['src/contract/b.ts', 'hono', 'no-restricted-imports'],
  ['src/contract/c.ts', '../proxy/guard.ts', 'no-restricted-imports'],
  ['src/contract/d.ts', '../app/ui/field.tsx', 'no-restricted-imports'],
  ['src/contract/e.ts', '../simulator/world.ts', 'no-restricted-imports'],
  ['src/contract/f.ts', './virtual-clock.node.ts', 'no-restricted-imports'],
  ['src/contract/g.node.ts', '../proxy/guard.ts', 'no-restricted-imports'],
  ['src/proxy/a.ts', '../simulator/world.ts', 'no-restricted-imports'],
  ['src/proxy/b.ts', '../app/api/client.ts', 'no-restricted-imports'],
  ['src/proxy/routes/c.ts', '../../simulator/world.ts', 'no-restricted-imports'],
  ['src/proxy/d.node.ts', '../simulator/world.ts', 'no-restricted-imports'],
  ['src/proxy/e.ts', './static.node.ts', 'no-restricted-imports'],
  ['src/proxy/f.ts', 'undici', 'no-restricted-imports'],
  ['src/proxy/g.ts', '@hono/node-server', 'no-restricted-imports'],
  ['src/simulator/a.ts', '../proxy/guard.ts', 'no-restricted-imports'],
  ['src/simulator/b.ts', '../app/api/client.ts', 'no-restricted-imports'],
  ['src/app/a.tsx', '../proxy/guard.ts', 'no-restricted-imports'],
  ['src/app/b.tsx', '../simulator/world.ts', 'no-restricted-imports'],
  ['src/app/pages/c.tsx', '../../proxy/guard.ts', 'no-restricted-imports'],
  ['src/app/pages/d.tsx', '../../simulator/world.ts', 'no-restricted-imports'],
  ['src/app/forms/a.tsx', '../pages/new.tsx', 'no-restricted-imports'],
  ['src/app/forms/b.tsx', '../../proxy/guard.ts', 'no-restricted-imports'],
  ['src/app/shell/a.tsx', '../pages/new.tsx', 'no-restricted-imports'],
  ['src/app/api/a.ts', '../ui/field.tsx', 'no-restricted-imports'],
  ['src/app/api/b.ts', '../../proxy/guard.ts', 'no-restricted-imports'],
  ['src/app/ui/a.tsx', '../forms/direct.tsx', 'no-restricted-imports'],
  ['src/app/ui/b.tsx', '../pages/new.tsx', 'no-restricted-imports'],
  ['src/app/ui/c.tsx', '../api/client.ts', 'no-restricted-imports'],
  ['src/app/ui/d.tsx', '@tanstack/react-query', 'no-restricted-imports'],
  ['src/app/ui/e.tsx', '../../proxy/guard.ts', 'no-restricted-imports'],
  ['src/contract/n.ts', 'node:fs', 'no-nodejs-modules'],
  ['src/proxy/n.ts', 'node:fs', 'no-nodejs-modules'],
  ['src/proxy/orders/n.ts', 'fs/promises', 'no-nodejs-modules'],
  ['src/simulator/n.ts', 'node:crypto', 'no-nodejs-modules'],
  ['src/app/n.ts', 'node:path', 'no-nodejs-modules'],
  ['src/worker.ts', 'node:fs', 'no-nodejs-modules'],
  ['src/worker/a.ts', 'node:fs', 'no-nodejs-modules'],
  ['src/worker/b.ts', '../proxy/orders/sqlite.node.ts', 'no-restricted-imports'],
  ['src/worker/c.ts', '../app/main.tsx', 'no-restricted-imports'],
  ['src/console.ts', './proxy/orders/sqlite.node.ts', 'no-restricted-imports'],
  ['src/demo.ts', './proxy/static.node.ts', 'no-restricted-imports'],
  ['src/live.ts', 'undici', 'no-restricted-imports'],
]

/** A file and what it may import. */
const allowed: [file: string, imports: string][] = [
  ['src/contract/ok-a.ts', './zod.ts'],
  ['src/contract/ok-b.ts', 'zod/mini'],
  ['src/contract/ok-c.test.ts', '../simulator/world.ts'],
  ['src/contract/ok-d.node.ts', 'node:timers/promises'],
  ['src/contract/ok-e.node.ts', './clock.ts'],
  ['src/proxy/ok-a.ts', '../contract/order.ts'],
  ['src/proxy/routes/ok-b.ts', '../orders/journal.ts'],
  ['src/proxy/ok-c.node.ts', 'undici'],
  ['src/proxy/ok-d.node.ts', 'node:fs'],
  ['src/proxy/ok-e.test.ts', '../simulator/world.ts'],
  ['src/proxy/ok-f.test.ts', 'node:fs'],
  ['src/simulator/ok-a.ts', '../contract/order.ts'],
  ['src/app/ok-a.tsx', './pages/new.tsx'],
  ['src/app/pages/ok-b.tsx', '../forms/direct.tsx'],
  ['src/app/pages/ok-c.tsx', '../../contract/order.ts'],
  ['src/app/forms/ok-d.tsx', '../ui/field.tsx'],
  ['src/app/forms/ok-e.tsx', '../api/orders.ts'],
  ['src/app/api/ok-f.ts', '../../contract/order.ts'],
  ['src/app/ui/ok-g.tsx', './field.tsx'],
  ['src/app/ui/ok-h.tsx', '../../contract/problem.ts'],
  ['src/node.ts', './simulator/world.ts'],
  ['src/node.ts', 'node:fs'],
  ['src/worker/ok-a.ts', '../simulator/world.ts'],
  ['src/worker/ok-b.ts', '../proxy/guard.ts'],
  ['scripts/ok-a.ts', 'node:fs'],
  ['e2e/ok-a.e2e.ts', 'node:fs'],
]

const directory = mkdtempSync(join(tmpdir(), 'console-directions-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** The rules that refuse each file, of one run over all of them. */
const verdicts = lint([...refused, ...allowed])

function lint(
  files: readonly (readonly [file: string, imports: string, ...unknown[]])[],
): Map<string, string> {
  copyFileSync(join(root, '.oxlintrc.json'), join(directory, '.oxlintrc.json'))
  for (const [file, imports] of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), `import { thing } from '${imports}'\nconsole.info(thing)\n`)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '--format=unix', '--threads=1'], {
    cwd: directory,
    encoding: 'utf8',
  })
  if (!stdout.includes(' problem')) throw new Error(`The linter did not run: ${stdout}${stderr}`)
  const found = new Map<string, string>()
  for (const line of stdout.split('\n')) {
    const file = line.split(':')[0] ?? ''
    if (/no-restricted-imports|no-nodejs-modules/.test(line))
      found.set(file, `${found.get(file) ?? ''}${line}`)
  }
  return found
}

describe('an import in the wrong direction', () => {
  test.each(refused)('%s does not import %s', (file, _imports, rule) => {
    expect(verdicts.get(file)).toContain(`(${rule})`)
  })
})

describe('an import in the right direction', () => {
  test.each(allowed)('%s imports %s', (file) => {
    expect(verdicts.get(file)).toBeUndefined()
  })
})
