import { request } from './client.ts'
import { interconnectPath } from './interconnects.ts'

/**
 * Removes an interconnect; done once this returns. Safe to repeat: one that is gone already counts as removed.
 * @throws ProblemError, of type `outcome-unknown` where no answer told whether it is gone
 */
export function removeInterconnect(account: string, name: string): Promise<void> {
  return request<void>(interconnectPath(account, name), { method: 'DELETE', body: { confirm: name } })
}
