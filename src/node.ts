import { once } from 'node:events'
import { realpathSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Console } from './console.ts'
import { allowedHosts, bracketed } from './hosts.node.ts'
import { createHttpServer } from './http-server.node.ts'
import { loadConsole } from './load-console.node.ts'
import { type Config, ConfigError, readConfig } from './proxy/config.ts'
import { SECURITY_HEADERS } from './proxy/headers.ts'
import { cameThroughProxy } from './proxy/identity/identity-problems.ts'
import { failureFields, type Log } from './proxy/log.ts'
import { builtApp } from './proxy/static.node.ts'

/** A console that listens. */
export interface RunningConsole {
  /** Where it does, without a slash at its end. */
  readonly url: string
  /** Answers what is in work, takes no more, and lets go of everything. */
  close(): Promise<void>
}

interface StartOptions {
  /** Told of every failure that is the console’s own. */
  report(error: unknown, requestId?: string): void
  /** Told of every call; nobody is where it is left out. */
  log?: Log
  /** The built application; by default where `npm run build` puts it. */
  directory?: string
}

/** Starts the console on Node: the application, the proxy, and Cloudflare or the simulator behind them. */
export async function startConsole(
  config: Config,
  { directory, ...options }: StartOptions,
): Promise<RunningConsole> {
  const pages = builtApp(directory ?? fileURLToPath(new URL('../dist/app', import.meta.url)), config.mode)
  const openConsole = await loadConsole(config)
  let answer: (request: Request) => Response | Promise<Response> = () =>
    new Response(null, { status: 503, headers: SECURITY_HEADERS })
  const isLocal = config.mode === 'live' && !config.access
  const http = createHttpServer((request) => answer(request), {
    refusesOldHttp: isLocal ? cameThroughProxy : undefined,
  })
  http.server.listen(config.port, config.host)
  await once(http.server, 'listening')

  // The port may be the system’s choice, and the guard has to know it; no request is read before this turn ends.
  const { port } = http.server.address() as AddressInfo // it listens on TCP, never on a pipe
  let running: Console
  try {
    const hosts = allowedHosts(config.host, port, config.publicUrl)
    running = openConsole({ ...options, hosts, pages })
  } catch (error) {
    await http.close()
    throw error
  }
  answer = (request) => running.fetch(request)

  return {
    url: `http://${bracketed(config.host)}:${port}`,
    async close() {
      await http.close()
      await running.close()
    },
  }
}

/** Runs the console until a signal ends it; what is wrong is one line for the operator and exit code 1. */
export async function runConsole(
  config: Config,
  options: Pick<StartOptions, 'directory'> = {},
): Promise<void> {
  // Who presents the demo reads its output; who runs the real thing has it read.
  const { createPinoLog } = await import('./proxy/log.node.ts')
  const log = createPinoLog(config.mode === 'demo' ? 'error' : 'info')
  const report = (error: unknown, requestId?: string) =>
    log('error', 'failure', failureFields(error, requestId))
  let running: RunningConsole
  try {
    running = await startConsole(config, { ...options, report, log })
  } catch (error) {
    console.error(startFailure(error, config))
    process.exitCode = 1
    return
  }
  stopOnSignal(running)
  console.log(`Interconnect Console (${config.mode}) at ${running.url}`)
}

/** The configuration that `environment` holds; where it is wrong, the operator is told and there is none. */
export function configOrComplaint(environment: NodeJS.ProcessEnv): Config | undefined {
  try {
    return readConfig(environment)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(`The console cannot start:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}`)
    process.exitCode = 1
    return undefined
  }
}

function startFailure(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what listens there, or choose another with PORT.`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023 with PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Correct HOST, or leave it out.`
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

/** npm passes a Ctrl+C on that the terminal has sent here already: signals this close together, in ms, are one. */
const SAME_SIGNAL_MS = 500

function stopOnSignal(running: RunningConsole): void {
  let stoppingSince: number | undefined
  const stop = (_signal: NodeJS.Signals, number: number) => {
    if (stoppingSince === undefined) {
      stoppingSince = Date.now()
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    } else if (Date.now() - stoppingSince > SAME_SIGNAL_MS) {
      process.exit(128 + number)
    }
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const config = configOrComplaint(process.env)
  if (config) await runConsole(config)
}
