import { buildWhenStale } from '../scripts/build-when-stale.ts'
import { buildWorker } from '../scripts/wrangler.ts'
import { freePort, startWorker } from './worker-process.ts'

/** Starts the built Worker in workerd, as the demo: each test is a visitor, and so has a demo, of its own. */
export default async function start(): Promise<() => Promise<void>> {
  if (!buildWhenStale()) throw new Error('There is no application to test.')
  buildWorker()
  const running = await startWorker(await freePort(), {})
  process.env['CONSOLE_URL'] = running.url
  process.env['CONSOLE_HAS_VISITORS'] = '1'
  return () => running.close()
}
