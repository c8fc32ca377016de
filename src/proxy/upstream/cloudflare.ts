import type { Clock } from '../../contract/clock.ts'
import type { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { unwrapped } from '../../contract/envelope.ts'
import { Interconnect } from '../../contract/interconnect.ts'
import { pageOf } from '../../contract/page.ts'
import { Slot } from '../../contract/slot.ts'
import { Status } from '../../contract/status.ts'
import { z } from '../../contract/zod.ts'
import { ProblemError } from '../problem-error.ts'
import { type Exchange, exchange, type Upstream } from './exchange.ts'
import { problemFromExchange } from './problem-from-exchange.ts'
import { createRateGate, type RateGate } from './rate-gate.ts'
import { withRetries } from './retry.ts'

/** The upstream filters of the slot list, each left out where it is undefined. */
export interface SlotFilters {
  occupied?: boolean | undefined
  site?: string | undefined
  speed?: string | undefined
  address_contains?: string | undefined
}

/** Where upstream is, and how to speak to it. */
export interface CloudflareOptions {
  upstream: Upstream
  /** Without a slash at its end, such as `https://api.cloudflare.com/client/v4`. */
  baseUrl: string
  /** The credential's headers, asked for anew by every request. */
  headers: () => Record<string, string>
  clock: Clock
  /** Chance, for the waits between attempts: a number from 0 up to, not including, 1. */
  random: () => number
  /** What shares one rate limit: all that the credential does, or, in the demo's many worlds, each account for itself. */
  limitPer: 'credential' | 'account'
}

/** How many items to ask for at a time, and after how many pages a list that never ends is given up. */
const PAGE_LIMIT = 100
const MAX_PAGES = 1000

const InterconnectPage = pageOf(Interconnect)
const SlotPage = pageOf(Slot)
export type SlotPage = z.infer<typeof SlotPage>

/** Cloudflare's API as the console uses it. Reads throw a {@link ProblemError}. */
export type Cloudflare = ReturnType<typeof createCloudflare>

/**
 * A client that builds every request fresh from a template and a parsed value; nothing of an incoming request gets out.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/
 */
export function createCloudflare({ upstream, baseUrl, headers, clock, random, limitPer }: CloudflareOptions) {
  const gates = new Map<string, RateGate>()
  function gateOf(path: string): RateGate {
    const limited = limitPer === 'account' ? (/^\/accounts\/([0-9a-f]+)/.exec(path)?.[1] ?? '') : ''
    const gate = gates.get(limited) ?? createRateGate(clock)
    gates.set(limited, gate)
    return gate
  }

  /** One request, once, unless the rate limit is known to be used up. */
  async function send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Exchange> {
    const gate = gateOf(path)
    const seconds = gate.closedFor()
    if (seconds > 0) return { outcome: 'held-back', seconds }
    const request = new Request(`${baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...headers(),
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer = await exchange(upstream, clock, request)
    gate.learn(answer)
    return answer
  }

  async function read<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    const answer = await withRetries(() => send('GET', path), clock, random)
    if (answer.outcome === 'answered' && answer.status === 200) {
      const value = z.safeParse(schema, unwrapped(answer.json))
      if (value.success) return value.data
    }
    throw new ProblemError(problemFromExchange(answer))
  }

  /** Reads a list to its end, or throws: half a list proves nothing about what is absent from it. */
  async function readAll<Item>(
    path: string,
    Page: z.core.$ZodType<{ items: Item[]; next?: number | null | undefined }>,
    filters: Record<string, string>,
  ): Promise<Item[]> {
    const items: Item[] = []
    const seen = new Set<number>()
    let cursor: number | null | undefined
    do {
      const query = new URLSearchParams({ ...filters, limit: String(PAGE_LIMIT) })
      if (cursor !== undefined && cursor !== null) query.set('cursor', String(cursor))
      const page = await read(`${path}?${query.toString()}`, Page)
      items.push(...page.items)
      cursor = page.next
      if (cursor !== null && cursor !== undefined && (seen.has(cursor) || seen.size >= MAX_PAGES)) {
        throw new ProblemError({
          type: 'unreadable-answer',
          title: 'Cloudflare’s list does not end',
          status: 502,
          detail: 'Its pages lead in a circle, so what it holds cannot be told. Try again in a moment.',
        })
      }
      if (cursor !== null && cursor !== undefined) seen.add(cursor)
    } while (cursor !== null && cursor !== undefined)
    return items
  }

  const cni = (account: string) => `/accounts/${account}/cni`
  const interconnect = (account: string, name: string) =>
    `${cni(account)}/interconnects/${encodeURIComponent(name)}`

  return {
    /** Sends the one create request and says what came of it; never throws and never repeats. */
    createInterconnect: (body: CreateInterconnect) =>
      send('POST', `${cni(body.account)}/interconnects`, body),
    listInterconnects: (account: string) => readAll(`${cni(account)}/interconnects`, InterconnectPage, {}),
    getInterconnect: (account: string, name: string) => read(interconnect(account, name), Interconnect),
    getStatus: (account: string, name: string) => read(`${interconnect(account, name)}/status`, Status),
    listSlots: (account: string, filters: SlotFilters) =>
      readAll(
        `${cni(account)}/slots`,
        SlotPage,
        Object.fromEntries(
          Object.entries(filters).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)]],
          ),
        ),
      ),
    /** One page of the slots, for who wants to show how far the reading is; `cursor` is the `next` of the page before. */
    pageOfSlots: (account: string, cursor: number | undefined) => {
      const query = new URLSearchParams({ limit: String(PAGE_LIMIT) })
      if (cursor !== undefined) query.set('cursor', String(cursor))
      return read(`${cni(account)}/slots?${query.toString()}`, SlotPage)
    },
    getSlot: (account: string, slot: string) => read(`${cni(account)}/slots/${slot}`, Slot),
    /** Any other read, such as the credential's own. */
    read,
  }
}
