import { buildWhenStale } from '../scripts/build-when-stale.ts'
import { startConsole } from '../src/node.ts'
import { readConfig } from '../src/proxy/config.ts'

/** Starts the real server on a free port, in the demo, for all browser tests: each has an account, and so a world, of its own. */
export default async function start(): Promise<() => Promise<void>> {
  if (!buildWhenStale()) throw new Error('There is no application to test.')
  const running = await startConsole(readConfig({ DEMO: '1', PORT: '0' }), { report: console.error })
  process.env['CONSOLE_URL'] = running.url
  return () => running.close()
}
