import type { Config } from './proxy/config.ts'
import { isLoopback } from './proxy/loopback.ts'

/**
 * The Host headers under which the console may be called on Workers: that of its public address. A demo that was told none
 * answers under the names that the platform itself gives it, which lead nowhere else.
 */
export function hostsOnWorkers({ publicUrl }: Pick<Config, 'publicUrl'>, { hostname, host }: URL): string[] {
  if (publicUrl !== undefined) return [new URL(publicUrl).host]
  return isLoopback(hostname) || hostname.endsWith('.workers.dev') ? [host] : []
}
