import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createNodeDemo } from '../src/demo.node.ts'
import { allowedHosts } from '../src/hosts.node.ts'
import { createHttpServer } from '../src/http-server.node.ts'
import { builtApp } from '../src/proxy/static.node.ts'
import { test as base } from './console-test.ts'

/** What was asked for, and how it was answered; the status is 0 as long as it is not. */
export interface Asked {
  path: string
  status: number
}

/** A demo whose door sees every request that arrives, and can keep it waiting. */
export interface Doorway {
  readonly url: string
  /** Every request so far, in the order in which they came. */
  readonly asked: Asked[]
  /** Has each request from now on wait for what this gives, if anything. */
  delay(until: (path: string) => Promise<void> | undefined): void
  close(): Promise<void>
}

/** What `npm run build` made. */
export const BUILT = fileURLToPath(new URL('../dist/app', import.meta.url))

/** @param directory the built application */
export async function openDoorway(directory = BUILT): Promise<Doorway> {
  const asked: Asked[] = []
  let delayOf: (path: string) => Promise<void> | undefined = () => undefined

  const http = createHttpServer(async (request) => {
    const each = { path: new URL(request.url).pathname, status: 0 }
    asked.push(each)
    await delayOf(each.path)
    const answer = await demo.fetch(request)
    each.status = answer.status
    return answer
  })
  http.server.listen(0, '127.0.0.1')
  await once(http.server, 'listening')
  const { port } = http.server.address() as AddressInfo // it listens on TCP
  const demo = createNodeDemo(
    { readOnly: false },
    {
      hosts: allowedHosts('127.0.0.1', port),
      report: console.error,
      pages: builtApp(directory, 'demo'),
    },
  )
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    delay(until) {
      delayOf = until
    },
    async close() {
      delayOf = () => undefined
      await http.close()
      await demo.close()
    },
  }
}

/** A doorway of each test’s own. */
export const test = base.extend<{ doorway: Doorway }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs: nothing.
  doorway: async ({}, provide) => {
    const doorway = await openDoorway()
    await provide(doorway)
    await doorway.close()
  },
  baseURL: async ({ doorway }, provide) => {
    await provide(doorway.url)
  },
})
