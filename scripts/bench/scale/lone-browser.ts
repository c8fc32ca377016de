import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchOptions } from '../../browser.ts'

/** A window of 1280 × 800 in a browser that knows nothing yet. */
export interface LonePage {
  /** What an expression comes to; a promise is waited for. @throws Error where the expression does */
  evaluate<Value>(expression: string): Promise<Value>
  /** Writes into what has the focus. */
  insertText(text: string): Promise<void>
  /** Processor time that the page’s thread has used, in milliseconds. */
  busyMs(): Promise<number>
  close(): Promise<void>
}

export interface LoneBrowser {
  open(url: string): Promise<LonePage>
  close(): Promise<void>
}

type Send = <Answer>(method: string, parameters?: object, sessionId?: string) => Promise<Answer>

/**
 * Starts a Chromium as a person has it: nobody debugs its pages. Playwright’s are debugged from their beginning, and then every
 * Error that a script makes has V8 read the script again to tell where; React makes three before it draws anything, which takes
 * half as long again as all else that a page’s script begins with.
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
export async function startLoneBrowser(): Promise<LoneBrowser> {
  const { executablePath, args } = launchOptions()
  const profile = mkdtempSync(join(tmpdir(), 'console-bench-browser-'))
  const child = spawn(executablePath, [...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const send = await connect(await addressOf(child.stderr))
  return {
    async open(url) {
      const { browserContextId } = await send<{ browserContextId: string }>('Target.createBrowserContext')
      const target = { url, browserContextId, width: 1280, height: 800 }
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', target)
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
        targetId,
        flatten: true,
      })
      const ask: Send = (method, parameters) => send(method, parameters, sessionId)
      return {
        async evaluate<Value>(expression: string) {
          const parameters = { expression, awaitPromise: true, returnByValue: true }
          const { result, exceptionDetails } = await ask<{
            result: { value: Value; description?: string }
            exceptionDetails?: unknown
          }>('Runtime.evaluate', parameters)
          if (exceptionDetails) throw new Error(`${expression}: ${result.description}`)
          return result.value
        },
        insertText: (text) => ask('Input.insertText', { text }),
        async busyMs() {
          await ask('Performance.enable', { timeDomain: 'threadTicks' })
          const { metrics } = await ask<{ metrics: { name: string; value: number }[] }>(
            'Performance.getMetrics',
          )
          return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
        },
        close: () => send('Target.disposeBrowserContext', { browserContextId }),
      }
    },
    async close() {
      const ended = once(child, 'exit')
      // Not by a signal: what was started may be a script that starts the browser. It may be gone before it answers.
      void send('Browser.close')
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Where it says that it can be told what to do. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  let said = ''
  for await (const chunk of output) {
    said += String(chunk)
    const [address] = /ws:\S+/.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(said)
}

/** @throws Error for what the browser refuses */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>()
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const answer = JSON.parse(data)
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  return async <Answer>(method: string, params: object = {}, sessionId?: string) => {
    const id = (last += 1)
    socket.send(JSON.stringify({ id, method, params, sessionId }))
    const { result, error } = await new Promise<{ result?: unknown; error?: { message: string } }>(
      (resolve) => waiting.set(id, resolve),
    )
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Answer // as the protocol says of the method
  }
}
