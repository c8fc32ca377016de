import { spawnSync } from 'node:child_process'
import { buildWhenStale } from './build-when-stale.ts'
import { atLocal, WRANGLER } from './wrangler.ts'

// The Worker on this machine, in the runtime that Cloudflare runs it in: the demo, unless .dev.vars says otherwise.

const PORT = 8787

if (buildWhenStale()) {
  const { command, program, cwd, env } = WRANGLER
  const { status } = spawnSync(
    command,
    [program, 'dev', ...atLocal(PORT), '--show-interactive-dev-session=false', ...process.argv.slice(2)],
    { cwd, env: { ...process.env, ...env }, stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
} else {
  process.exitCode = 1
}
