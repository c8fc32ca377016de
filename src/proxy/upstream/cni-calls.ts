import { CniSettings, type CreateCni, type UpdateCniSettings, UpstreamCni } from '../../contract/cni.ts'
import { pageOf } from '../../contract/page.ts'
import { type Client, cniPath } from './client.ts'
import { EMPTY_OR_JSON_FORM } from './exchange.ts'

const CniPage = pageOf(UpstreamCni)

/** What a change sends: the whole object, as the API documents it. */
export type WholeCni = Pick<UpstreamCni, 'id' | 'interconnect' | 'magic' | 'bgp'> & {
  account: string
  cust_ip?: string
  p2p_ip?: string
  bgp_mode?: string
}

/**
 * The calls about BGP and addressing. Reads throw a ProblemError; what changes something says what came of it, never
 * throws and never repeats.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/
 */
export function createCniCalls({ send, read, readAll }: Client) {
  const cnis = (account: string) => `${cniPath(account)}/cnis`
  const cni = (account: string, id: string) => `${cnis(account)}/${encodeURIComponent(id)}`
  const settings = (account: string) => `${cniPath(account)}/settings`

  return {
    listCnis: (account: string) => readAll(cnis(account), CniPage, {}),
    getCni: (account: string, id: string) => read(cni(account, id), UpstreamCni),
    createCni: (body: CreateCni) => send('POST', cnis(body.account), body),
    updateCni: (account: string, body: WholeCni) => send('PUT', cni(account, body.id), body),
    removeCni: (account: string, id: string) =>
      send('DELETE', cni(account, id), undefined, EMPTY_OR_JSON_FORM),
    getCniSettings: (account: string) => read(settings(account), CniSettings),
    updateCniSettings: (account: string, body: UpdateCniSettings) => send('PUT', settings(account), body),
  }
}
