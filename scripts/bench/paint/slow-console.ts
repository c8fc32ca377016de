import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../../src/contract/clock.ts'
import { createHttpServer } from '../../../src/http-server.node.ts'
import { type RunningConsole, startConsole } from '../../../src/node.ts'
import { readConfig } from '../../../src/proxy/config.ts'
import { createSimulator } from '../../../src/simulator/create-simulator.ts'
import { ACCOUNT, freshDirectory } from '../measured-process.ts'

/**
 * Starts a console in live mode that nobody has used yet, and so knows nothing, in front of the simulator, whose every
 * answer takes a while.
 * @param directory the built application
 * @param writeJournal writes what it does know, before it starts
 */
export async function startSlowConsole(
  directory: string,
  upstreamMs: number,
  writeJournal?: (dataDir: string, account: string) => void,
): Promise<RunningConsole> {
  const simulator = createSimulator({ clock: systemClock })
  const cloudflare = createHttpServer(async (request) => {
    await pause(upstreamMs)
    return simulator.fetch(request)
  })
  cloudflare.server.listen(0, '127.0.0.1')
  await once(cloudflare.server, 'listening')
  const { port } = cloudflare.server.address() as AddressInfo // it listens on TCP
  const dataDir = freshDirectory()
  writeJournal?.(dataDir, ACCOUNT)
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    CLOUDFLARE_API_TOKEN: 'made-up',
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    CLOUDFLARE_BASE_URL: `http://127.0.0.1:${port}/client/v4`,
  })
  const { url, close } = await startConsole(config, { directory, report: console.error })
  return {
    url,
    async close() {
      await close()
      await cloudflare.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}
