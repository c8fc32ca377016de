import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'

/** What a process takes of the machine's memory, and what its program uses of that, in bytes. */
export interface Memory {
  rss: number
  heapUsed: number
}

/** A server in a process of its own, whose use of the machine can be asked for. */
export interface MeasuredProcess {
  /** Where it listens, without a slash at its end. */
  readonly origin: string
  /** From the start of the process to its first answer, in milliseconds. */
  readonly startMs: number
  /** Processor time that it has used so far, in microseconds. */
  cpu(): Promise<number>
  memory(): Promise<Memory>
  /** The same after a collection of everything that is not needed any more. */
  keptMemory(): Promise<Memory>
  stop(): Promise<void>
}

/** The account that the measured console acts for. */
export const ACCOUNT = '0123456789abcdef0123456789abcdef'

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/
const preload = new URL('peers/tell-usage.js', import.meta.url).href
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** A directory that no other process has. */
export function freshDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'console-bench-'))
}

/** Starts one of the peers, or the stand-in for Cloudflare. */
export function startPeer(
  name:
    | 'bare'
    | 'express'
    | 'express-3'
    | 'express-static'
    | 'fastify'
    | 'hono'
    | 'plain-node'
    | 'plain-static'
    | 'upstream',
  environment: Record<string, string> = {},
): Promise<MeasuredProcess> {
  return start(path(`peers/${name}.js`), environment)
}

/** Starts the console that `npm start` starts, in live mode with a made-up token, on a stand-in for Cloudflare at `upstream`. */
export function startConsole(upstream: string): Promise<MeasuredProcess> {
  return start(path('../../dist/node.js'), {
    PORT: '0',
    DATA_DIR: freshDirectory(),
    CLOUDFLARE_API_TOKEN: 'made-up',
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    CLOUDFLARE_BASE_URL: `${upstream}/client/v4`,
  })
}

/** @throws Error with what it printed, where it ends instead of listening */
async function start(file: string, environment: Record<string, string>): Promise<MeasuredProcess> {
  const began = performance.now()
  const child = fork(file, {
    // Nothing of this environment: it may hold a credential.
    env: { PATH: process.env['PATH'], ...environment },
    execArgv: ['--expose-gc', '--import', preload],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const origin = await addressOf(child)
  const { body } = await request(`${origin}/healthz`)
  await body.dump()
  const startMs = performance.now() - began
  return {
    origin,
    startMs,
    cpu: () => ask<number>(child, 'cpu'),
    memory: () => ask<Memory>(child, 'memory'),
    keptMemory: () => ask<Memory>(child, 'kept'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** @see peers/tell-usage.js */
async function ask<Told>(child: ChildProcess, question: 'cpu' | 'memory' | 'kept'): Promise<Told> {
  const answer = once(child, 'message')
  child.send(question)
  const [told] = (await answer) as [Told] // one answer for each question, and nothing else is sent
  return told
}

/** Where it says that it listens; what it says afterwards, such as its log, is read and let go. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const outputs = [child.stdout, child.stderr]
    const read = (text: string) => {
      printed += text
      const [address] = ADDRESS.exec(printed) ?? []
      if (!address) return
      for (const output of outputs) output?.off('data', read).resume()
      resolve(address)
    }
    for (const output of outputs) output?.setEncoding('utf8').on('data', read)
    child.once('exit', () => reject(new Error(printed)))
  })
}
