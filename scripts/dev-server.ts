import { readFile } from 'node:fs/promises'
import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'
import type { Console } from '../src/console.ts'
import { allowedHosts } from '../src/hosts.node.ts'
import type * as Loading from '../src/load-console.node.ts'
import { readConfig } from '../src/proxy/config.ts'
import { isScreen } from '../src/proxy/screens.ts'

const PROXIED = /^\/(api|demo|healthz)(\/|$)/

/**
 * `npm run dev`: the application, the proxy and the simulator in one process, all of them reloading as they are edited. The
 * proxy is the one that `node.ts` serves, loaded through Vite so that a change in it applies to the next request.
 */
export function devServer(): Plugin {
  return {
    name: 'interconnect-console-dev',
    // Vitest starts Vite’s server too, and needs none of this.
    apply: (_config, { command, isPreview }) => command === 'serve' && !isPreview && !process.env['VITEST'],
    config() {
      const { host, port } = readConfig(process.env)
      return { appType: 'custom', server: { host, port, strictPort: true } }
    },
    configureServer(server) {
      const proxy = reloadingProxy(server)
      const answer = getRequestListener((request) => proxy(request))
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        if (PROXIED.test(pathname)) void answer(request, response)
        else if (request.method === 'GET' && isScreen(pathname))
          page(server, pathname).then(
            (html) => response.setHeader('content-type', 'text/html').end(html),
            next,
          )
        else next()
      })
      return () =>
        server.middlewares.use((_request, response) => {
          response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.')
        })
    },
  }
}

async function page(server: ViteDevServer, pathname: string): Promise<string> {
  const html = await readFile(new URL('../index.html', import.meta.url), 'utf8')
  return server.transformIndexHtml(pathname, html)
}

/** The proxy as the newest sources make it: built again, with fresh state, whenever one of its modules has changed. */
function reloadingProxy(server: ViteDevServer): (request: Request) => Promise<Response> {
  const config = readConfig(process.env)
  let current: { loadConsole: typeof Loading.loadConsole; running: Promise<Console> } | undefined

  async function open(loadConsole: typeof Loading.loadConsole, previous: Promise<Console> | undefined) {
    // One that could not be opened, its sources being half edited, needs no closing.
    await previous?.then(({ close }) => close()).catch(() => undefined)
    const address = server.httpServer?.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const openConsole = await loadConsole(config)
    return openConsole({ hosts: allowedHosts(config.host, port), report: console.error })
  }

  return async (request) => {
    // Vite gives a module that it is asked for by path as a record of anything.
    const { loadConsole } = (await server.ssrLoadModule('/src/load-console.node.ts')) as typeof Loading
    if (current?.loadConsole !== loadConsole) {
      current = { loadConsole, running: open(loadConsole, current?.running) }
    }
    return (await current.running).fetch(request)
  }
}
