import type { Clock } from '../../contract/clock.ts'
import { unwrapped } from '../../contract/envelope.ts'
import { z } from '../../contract/zod.ts'
import { ProblemError } from '../problem-error.ts'
import { createDeadlines } from './deadlines.ts'
import { ANSWER_TIMEOUT_MS, type Call, type Exchange, exchange, JSON_FORM, type Send } from './exchange.ts'
import { problemFromExchange } from './problem-from-exchange.ts'
import { createRateGate } from './rate-gate.ts'
import { withRetries } from './retry.ts'

/** Where upstream is, and how to speak to it. */
export interface ClientOptions {
  /** Sends one request, once. */
  send: Send
  /** Without a slash at its end, such as `https://api.cloudflare.com/client/v4`. */
  baseUrl: string
  /** The credential's headers, asked for anew by every request. */
  headers: () => Record<string, string>
  clock: Clock
  /** Chance, for the waits between attempts: a number from 0 up to, not including, 1. */
  random: () => number
}

/** How many items to ask for at a time, and after how many pages a list that never ends is given up. */
export const PAGE_LIMIT = 100
const MAX_PAGES = 1000

/** What a read told, and Cloudflare's name for it. */
export interface Told<Value> {
  value: Value
  ray: string | undefined
}

/** Speaks to upstream, one credential's rate limit behind all that it does. */
export type Client = ReturnType<typeof createClient>

/**
 * A client that builds every request fresh from a template and a parsed value; nothing of an incoming request gets out.
 */
export function createClient({ send: sendCall, baseUrl, headers, clock, random }: ClientOptions) {
  const gate = createRateGate(clock)
  const deadlines = createDeadlines(clock, ANSWER_TIMEOUT_MS)

  /** One request, once, unless the rate limit is known to be used up. */
  async function send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    form = JSON_FORM,
  ): Promise<Exchange> {
    const seconds = gate.closedFor()
    if (seconds > 0) return { outcome: 'held-back', seconds }
    const call: Call = {
      method,
      url: `${baseUrl}${path}`,
      headers: {
        ...headers(),
        accept: form.accept,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    const answer = await exchange(sendCall, deadlines, call, form)
    gate.learn(answer)
    return answer
  }

  /** One read, repeated where it met a passing fault. */
  const get = (path: string, form = JSON_FORM) =>
    withRetries(() => send('GET', path, undefined, form), clock, random)

  async function readWithRay<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
  ): Promise<Told<z.output<Schema>>> {
    const answer = await get(path)
    if (answer.outcome === 'answered' && answer.status === 200) {
      const value = z.safeParse(schema, unwrapped(answer.json))
      if (value.success) return { value: value.data, ray: answer.ray }
    }
    throw new ProblemError(problemFromExchange(answer))
  }

  async function read<Schema extends z.core.$ZodType>(
    path: string,
    schema: Schema,
  ): Promise<z.output<Schema>> {
    return (await readWithRay(path, schema)).value
  }

  /**
   * Reads a list to its end, or throws: half a list proves nothing about what is absent from it.
   * @param onPage told of every page: upstream may put fewer items on one than it was asked for
   */
  async function readAll<Item>(
    path: string,
    Page: z.core.$ZodType<{ items: Item[]; next?: number | null | undefined }>,
    filters: Record<string, string>,
    onPage?: () => void,
  ): Promise<Item[]> {
    const items: Item[] = []
    const seen = new Set<number>()
    let cursor: number | null | undefined
    do {
      const query = new URLSearchParams({ ...filters, limit: String(PAGE_LIMIT) })
      if (cursor !== undefined && cursor !== null) query.set('cursor', String(cursor))
      const page = await read(`${path}?${query.toString()}`, Page)
      items.push(...page.items)
      onPage?.()
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

  return { send, get, read, readWithRay, readAll }
}

/** Where an account's CNI resources are. */
export function cniPath(account: string): string {
  return `/accounts/${account}/cni`
}
