import type { Console, ConsoleOptions } from './console.ts'
import { createLive } from './live.ts'
import type { LiveConfig } from './proxy/config.ts'
import { openJournalFile } from './proxy/orders/journal-file.node.ts'
import { createUndiciUpstream } from './proxy/upstream/undici.node.ts'

/**
 * The console on Cloudflare itself, from Node: its journal is a file.
 * @throws JournalFileError where the journal cannot be opened; then nothing has been sent
 */
export function createNodeLive(config: LiveConfig, options: ConsoleOptions): Console {
  const journal = openJournalFile(config.dataDir)
  const { send, close } = createUndiciUpstream()
  return createLive(config, options, { journal, send, closeConnections: close })
}
