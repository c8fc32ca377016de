import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { Interconnect } from '../../contract/interconnect.ts'
import { pageOf } from '../../contract/page.ts'
import { Slot } from '../../contract/slot.ts'
import { Status } from '../../contract/status.ts'
import type { z } from '../../contract/zod.ts'
import { type ClientOptions, cniPath, createClient, PAGE_LIMIT } from './client.ts'
import { createCniCalls } from './cni-calls.ts'
import { EMPTY_OR_JSON_FORM } from './exchange.ts'
import { readLetter } from './read-letter.ts'

/** The upstream filters of the slot list, each left out where it is undefined. */
export interface SlotFilters {
  occupied?: boolean | undefined
  site?: string | undefined
  speed?: string | undefined
  address_contains?: string | undefined
}

const InterconnectPage = pageOf(Interconnect)
const SlotPage = pageOf(Slot)
export type SlotPage = z.infer<typeof SlotPage>

/** Cloudflare's API as the console uses it. Reads throw a ProblemError. */
export type Cloudflare = ReturnType<typeof createCloudflare>

/**
 * The calls of the CNI API, each a template and a parsed value.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/
 */
export function createCloudflare(options: ClientOptions) {
  const client = createClient(options)
  const { send, read, readWithRay, readAll } = client
  const interconnect = (account: string, name: string) =>
    `${cniPath(account)}/interconnects/${encodeURIComponent(name)}`

  return {
    /** Sends the one create request and says what came of it; never throws and never repeats. */
    createInterconnect: (body: CreateInterconnect) =>
      send('POST', `${cniPath(body.account)}/interconnects`, body),
    listInterconnects: (account: string, onPage?: () => void) =>
      readAll(`${cniPath(account)}/interconnects`, InterconnectPage, {}, onPage),
    getInterconnect: (account: string, name: string) => read(interconnect(account, name), Interconnect),
    getStatus: (account: string, name: string) =>
      readWithRay(`${interconnect(account, name)}/status`, Status),
    /** The PDF's own bytes; see {@link readLetter}. */
    getLetter: (account: string, name: string, customer: string) =>
      readLetter(client, `${interconnect(account, name)}/loa`, customer),
    /** Sends one removal and says what came of it; never throws and never repeats. */
    removeInterconnect: (account: string, name: string) =>
      send('DELETE', interconnect(account, name), undefined, EMPTY_OR_JSON_FORM),
    listSlots: (account: string, filters: SlotFilters, onPage?: () => void) =>
      readAll(
        `${cniPath(account)}/slots`,
        SlotPage,
        Object.fromEntries(
          Object.entries(filters).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        ),
        onPage,
      ),
    /** One page of the slots, for who wants to show how far the reading is; `cursor` is the `next` of the page before. */
    pageOfSlots: (account: string, cursor: number | undefined) => {
      const query = new URLSearchParams({ limit: String(PAGE_LIMIT) })
      if (cursor !== undefined) query.set('cursor', String(cursor))
      return read(`${cniPath(account)}/slots?${query.toString()}`, SlotPage)
    },
    getSlot: (account: string, slot: string) => read(`${cniPath(account)}/slots/${slot}`, Slot),
    ...createCniCalls(client),
    /** Any other read, such as the credential's own. */
    read,
  }
}
