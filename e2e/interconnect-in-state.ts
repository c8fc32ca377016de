import type { APIRequestContext } from 'playwright/test'
import type { KnownState } from '../src/contract/states.ts'
import { interconnectsOf } from './console-page.ts'

/** The name of an interconnect of this account that is in a state. */
export async function interconnectInState(
  request: APIRequestContext,
  account: string,
  kind: 'direct' | 'gcp_partner',
  state: KnownState,
): Promise<string> {
  for (const { name, type } of await interconnectsOf(request, account)) {
    if (type !== kind) continue
    const path = `/api/accounts/${account}/interconnects/${encodeURIComponent(name)}/status`
    const status = await request.get(path, { headers: { 'x-console': '1' } })
    if ((await status.text()).includes(`"${state}"`)) return name
  }
  throw new Error(`No interconnect of this account is ${state}.`)
}
