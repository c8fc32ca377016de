import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atLocal, BUILT_WORKER, WRANGLER } from '../scripts/wrangler.ts'

/** The built Worker in workerd, as a process of its own. */
export interface WorkerProcess {
  readonly url: string
  /** Everything that it has printed so far. */
  printed(): string
  /** Ends it as a person would. */
  close(): Promise<void>
  /** Ends it from one instant to the next, as a loss of power does. */
  kill(): Promise<void>
}

/**
 * Starts it with these variables and secrets, and with none that stand in a file of the project.
 * @param stateDir where its objects keep what they store; by default it is removed at the end
 * @throws Error with what it printed, where it does not start
 */
export async function startWorker(
  port: number,
  environment: Readonly<Record<string, string>>,
  stateDir?: string,
): Promise<WorkerProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'console-worker-'))
  const secrets = join(directory, 'secrets')
  writeFileSync(
    secrets,
    Object.entries(environment)
      .map((each) => `${each.join('=')}\n`)
      .join(''),
  )
  const state = ['--persist-to', stateDir ?? join(directory, 'state')]
  const { command, program, cwd, env } = WRANGLER
  const child = spawn(
    command,
    [program, 'dev', BUILT_WORKER, '--no-bundle', ...atLocal(port), '--env-file', secrets, ...state],
    // In a group of its own, so that workerd, which Wrangler starts, is ended with it.
    {
      cwd,
      env: { ...process.env, ...env, CLOUDFLARE_LOAD_DEV_VARS_FROM_DOT_ENV: 'true' },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  const ended = once(child, 'close')
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
        if (printed.includes('Ready on')) resolve()
      })
    }
  })
  /** Wrangler, and workerd with it. */
  function signal(name: NodeJS.Signals): void {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, name)
    }
  }
  // Its group would outlive a run that was broken off.
  const onExit = () => signal('SIGKILL')
  process.once('exit', onExit)
  async function end(name: NodeJS.Signals): Promise<void> {
    signal(name)
    await ended
    process.off('exit', onExit)
    rmSync(directory, { recursive: true, force: true })
  }
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)])
  if (!isReady) {
    rmSync(directory, { recursive: true, force: true })
    throw new Error(`The Worker does not start:\n${printed}`)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    printed: () => printed,
    close: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** A port of this machine that nothing listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port was given')
  return address.port
}
