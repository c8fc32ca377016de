import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Order } from './contract/order.ts'
import { writeEmptyBuild } from './empty-build.node.ts'
import { LIVE_ACCOUNT } from './live-upstream.node.ts'

/** The console as a process of its own, for tests of what becomes of its orders when it is killed. */
export interface ConsoleProcess {
  /** Submits an order; resolves with the status of the answer, or 0 where the process died before it. */
  submit(key: string, body: object): Promise<number>
  /** The order as a screen sees it; undefined where this console knows no such order. */
  look(key: string): Promise<Order | undefined>
  /** From one instant to the next, as by SIGKILL or a loss of power. */
  kill(): Promise<void>
  /** Asks it to stop, as whoever runs it does. */
  terminate(): void
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>
}

const entry = new URL('./node.ts', import.meta.url).href

/**
 * Starts the real entry in live mode, its journal in `dataDir`.
 * @throws Error with what it printed, where it does not start
 */
export async function startConsoleProcess(dataDir: string, baseUrl: string): Promise<ConsoleProcess> {
  const pages = join(dataDir, '..', 'pages')
  mkdirSync(pages, { recursive: true })
  writeEmptyBuild(pages)
  const program = `
    import { configOrComplaint, runConsole } from '${entry}'
    await runConsole(configOrComplaint(process.env), { directory: '${pages}' })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: {
      PORT: '0',
      DATA_DIR: dataDir,
      CLOUDFLARE_API_TOKEN: 'token',
      CLOUDFLARE_ACCOUNT_ID: LIVE_ACCOUNT,
      CLOUDFLARE_BASE_URL: baseUrl,
    },
  })
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  let printed = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  await Promise.race([once(child.stdout, 'data'), ended])
  const url = /at (http:\S+)/.exec(printed)?.[1]
  if (url === undefined) throw new Error(printed)

  const orders = `${url}/api/accounts/${LIVE_ACCOUNT}/orders`
  return {
    async submit(key, body) {
      try {
        const headers = { 'X-Console': '1', 'Content-Type': 'application/json', 'Idempotency-Key': key }
        return (await fetch(orders, { method: 'POST', headers, body: JSON.stringify(body) })).status
      } catch {
        return 0
      }
    },
    async look(key) {
      const answer = await fetch(`${orders}/${key}`, { headers: { 'X-Console': '1' } })
      return answer.status === 404 ? undefined : Order.parse(await answer.json())
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    terminate: () => void child.kill('SIGTERM'),
    ended,
  }
}
