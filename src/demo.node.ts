import type { Console, ConsoleOptions } from './console.ts'
import { createDemo } from './demo.ts'
import type { DemoConfig } from './proxy/config.ts'
import { openJournalInMemory } from './proxy/orders/journal-file.node.ts'

/** As many as a visitor, a class or a run of tests may want, within the memory of a small machine. */
const MAX_ACCOUNTS = 300

/** The demo on Node, all of it in this process’s memory. */
export function createNodeDemo(
  config: Pick<DemoConfig, 'readOnly' | 'publicUrl'>,
  options: ConsoleOptions,
): Console {
  return createDemo(config, options, { openJournal: openJournalInMemory, maxAccounts: MAX_ACCOUNTS })
}
