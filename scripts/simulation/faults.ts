import type { Clock } from '../../src/contract/clock.ts'
import type { Interconnect } from '../../src/contract/interconnect.ts'
import { NotSentError } from '../../src/proxy/upstream/not-sent-error.ts'
import type { Random } from '../../src/simulator/random.ts'

const SECOND = 1000

/** What happens to one create request. */
export interface CreateFault {
  name: string
  /** Whether the interconnect comes into being. */
  commits: boolean
  /** How long the world waits before that, and before it answers, in milliseconds. */
  beforeMs?: number
  afterMs?: number
  /** Whether another admin takes the slot just before. */
  rival?: true
  /** What goes back. `made` is there when it committed. */
  answer(made: Interconnect | undefined): Response | Promise<Response>
}

/** A refusal in the gateway's envelope. */
export function refusal(status: number, message: string): Response {
  return Response.json(
    { success: false, errors: [{ code: 1000, message }], messages: [], result: null },
    { status },
  )
}

/** One of these, by chance. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('there is nothing to pick from')
  return item
}

const silence = () => new Promise<Response>(() => undefined)
const reset = () => Promise.reject(new TypeError('connection reset'))
const html = (status: number) =>
  new Response('<html><title>Bad gateway</title>', { status, headers: { 'content-type': 'text/html' } })
const json = (text: string) => new Response(text, { headers: { 'content-type': 'application/json' } })
const cutShort = (made: Interconnect | undefined) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(made).slice(0, 20)))
        controller.error(new Error('connection reset'))
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  )

/** Every fault of a create request: before, during and after it takes effect. */
export const CREATE_FAULTS: readonly CreateFault[] = [
  { name: 'none', commits: true, answer: (made) => Response.json(made) },
  { name: 'enveloped', commits: true, answer: (made) => Response.json({ success: true, result: made }) },
  {
    name: 'slow',
    commits: true,
    beforeMs: 7 * SECOND,
    afterMs: 6 * SECOND,
    answer: (made) => Response.json(made),
  },
  { name: 'refused', commits: false, answer: () => refusal(400, 'no') },
  { name: 'not permitted', commits: false, answer: () => refusal(403, 'Authentication error') },
  { name: 'rate limited', commits: false, answer: () => refusal(429, 'slow down') },
  { name: 'not sent', commits: false, answer: () => Promise.reject(new NotSentError('connection refused')) },
  { name: '500 before', commits: false, answer: () => refusal(500, 'oops') },
  { name: '500 after', commits: true, answer: () => refusal(500, 'oops') },
  { name: '502 HTML before', commits: false, answer: () => html(502) },
  { name: '502 HTML after', commits: true, answer: () => html(502) },
  { name: 'reset before', commits: false, answer: reset },
  { name: 'reset after', commits: true, answer: reset },
  { name: 'silence before', commits: false, answer: silence },
  { name: 'silence after', commits: true, answer: silence },
  { name: 'late commit', commits: true, beforeMs: 40 * SECOND, answer: silence },
  { name: 'commits an hour later', commits: true, beforeMs: 3600 * SECOND, answer: silence },
  { name: 'truncated', commits: true, answer: cutShort },
  { name: 'HTML as success', commits: true, answer: () => html(200) },
  { name: 'half a JSON', commits: true, answer: (made) => json(JSON.stringify(made).slice(0, 30)) },
  { name: 'another kind', commits: true, answer: (made) => Response.json({ ...made, type: 'aws' }) },
  { name: 'nothing', commits: true, answer: () => new Response(null, { status: 204 }) },
  { name: '408 before', commits: false, answer: () => refusal(408, 'timeout') },
  { name: '408 after', commits: true, answer: () => refusal(408, 'timeout') },
  { name: '409 before', commits: false, answer: () => refusal(409, 'conflict') },
  { name: '409 after', commits: true, answer: () => refusal(409, 'conflict') },
  { name: '409, another admin won', commits: false, rival: true, answer: () => refusal(409, 'conflict') },
  { name: '400, another admin won', commits: false, rival: true, answer: () => refusal(400, 'occupied') },
  {
    name: 'redirect',
    commits: true,
    answer: () => new Response(null, { status: 302, headers: { location: '/' } }),
  },
]

/** What happens to one removal, before and after it takes effect. */
export interface RemovalFault {
  name: string
  /** Whether the interconnect goes. */
  removes: boolean
  answer(): Response | Promise<Response>
}

export const REMOVAL_FAULTS: readonly RemovalFault[] = [
  { name: 'none', removes: true, answer: () => new Response(null) },
  { name: 'silence after', removes: true, answer: silence },
  { name: 'reset after', removes: true, answer: reset },
  { name: '500 after', removes: true, answer: () => refusal(500, 'oops') },
  { name: 'silence before', removes: false, answer: silence },
  { name: '502 HTML before', removes: false, answer: () => html(502) },
  { name: 'HTML as success', removes: false, answer: () => html(200) },
  { name: 'refused', removes: false, answer: () => refusal(400, 'no') },
  { name: 'not sent', removes: false, answer: () => Promise.reject(new NotSentError('connection refused')) },
]

/** What happens to a read. */
export interface ReadFault {
  name: string
  answer(clock: Clock): Response | Promise<Response>
}

/** Faults of lists and of slots; half a list is a list whose next page fails. */
export const READ_FAULTS: readonly ReadFault[] = [
  { name: '500', answer: () => refusal(500, 'oops') },
  { name: '503', answer: () => refusal(503, 'oops') },
  { name: '403', answer: () => refusal(403, 'Authentication error') },
  { name: 'HTML', answer: () => html(200) },
  { name: 'reset', answer: reset },
  { name: 'silence', answer: silence },
  { name: 'truncated', answer: () => json('{"items":[') },
  { name: 'half a list', answer: () => json('{"items":[],"next":1}') },
  { name: 'slow', answer: async (clock) => (await clock.sleep(9 * SECOND), refusal(500, 'oops')) },
]
