import { type Console, type ConsoleOptions, createConsole } from './console.node.ts'
import { systemClock } from './contract/clock.ts'
import type { LiveConfig } from './proxy/config.ts'
import { authHeaders } from './proxy/credential.ts'
import { openJournalFile } from './proxy/orders/journal-file.node.ts'
import { createUndiciUpstream } from './proxy/upstream/undici.node.ts'

/**
 * The console on Cloudflare itself.
 * @throws JournalFileError where the journal cannot be opened; then nothing has been sent
 */
export function createLive(config: LiveConfig, options: ConsoleOptions): Console {
  const { baseUrl, credential, accounts, dataDir } = config
  const journal = openJournalFile(dataDir)
  const { fetch, close } = createUndiciUpstream()
  const upstream = {
    mode: 'live',
    fetch,
    baseUrl,
    headers: () => authHeaders(credential),
    scheme: credential.scheme,
    configured: accounts,
    close,
  } as const
  return createConsole({ upstream, journal, clock: systemClock }, options)
}
