import type { Console, ConsoleOptions } from './console.ts'
import type { Config } from './proxy/config.ts'

/**
 * Loads what a mode needs, and gives what then opens the console at once. Nothing of the simulator is loaded in live mode,
 * and nothing that opens connections in the demo.
 */
export async function loadConsole(config: Config): Promise<(options: ConsoleOptions) => Console> {
  if (config.mode === 'demo') {
    const { createNodeDemo } = await import('./demo.node.ts')
    return (options) => createNodeDemo(config, options)
  }
  const { createNodeLive } = await import('./live.node.ts')
  return (options) => createNodeLive(config, options)
}
