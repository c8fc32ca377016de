import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The built Worker, as it would be uploaded. */
export const BUILT_WORKER = `${ROOT}dist/worker/worker.js`

/** How Wrangler is run here: by this Node, from the project, quietly and without a word to anybody. */
export const WRANGLER = {
  command: process.execPath,
  program: fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url)),
  cwd: ROOT,
  env: {
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    // A credential that stands in .env for something else must not turn a demo into the real thing.
    CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_SEND_METRICS: 'false',
  },
} as const

/** Where `wrangler dev` listens: on this machine only, and for no debugger. */
export function atLocal(port: number): string[] {
  return ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0']
}

/** Bundles the Worker as a deployment would, and uploads nothing. @throws Error with what Wrangler said */
export function buildWorker(): void {
  const { command, program, cwd, env } = WRANGLER
  const { status, stdout, stderr } = spawnSync(
    command,
    [program, 'deploy', '--dry-run', '--outdir', 'dist/worker'],
    { cwd, env: { ...process.env, ...env }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The Worker could not be built:\n${stdout}${stderr}`)
}
