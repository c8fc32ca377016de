import { afterAll, describe, expect, test } from 'vitest'
import { type Clock, systemClock } from '../../contract/clock.ts'
import { createCloudflare } from '../upstream/cloudflare.ts'
import { FAULTS } from '../upstream/faults.node.ts'
import { type RawUpstream, startRawUpstream, whole } from '../upstream/raw-upstream.node.ts'
import { createUndiciUpstream } from '../upstream/undici.node.ts'
import { createOrders } from './create-orders.ts'
import { createJournal } from './journal.ts'
import { ACCOUNT, SLOT } from './order-record.fixture.ts'
import { direct, id, ME } from './orders-scene.node.ts'
import { openMemoryDatabase } from './sqlite.node.ts'

// What the order machine makes of an answer that goes wrong on a real socket: rejected only where that is proven.

/** The limit of fifteen seconds, shortened. */
const LIMIT_MS = 1000
const clock: Clock = { ...systemClock, sleep: (_ms, signal) => systemClock.sleep(LIMIT_MS, signal) }
const { send, close } = createUndiciUpstream()
const servers: RawUpstream[] = []
afterAll(async () => {
  for (const server of servers) await server.close()
  await close()
})

const empty = whole(200, '{"items":[],"next":null}')
const freeSlot = whole(
  200,
  `{"id":"${SLOT}","facility":{"name":"Equinix NY5","address":[]},"occupied":false,"site":"EWR","speed":"10G"}`,
)

/** A machine in front of an upstream whose create requests meet a fault. */
async function orderAgainst(fault: (typeof FAULTS)[number]) {
  const server = await startRawUpstream((socket, request) => {
    if (request.startsWith('POST')) fault.answer(socket, request)
    else socket.write(request.includes('/slots/') ? freeSlot : empty)
  })
  servers.push(server)
  const cloudflare = createCloudflare({
    send,
    baseUrl: server.origin,
    headers: () => ({}),
    clock,
    random: () => 0,
  })
  const report = (error: unknown) => {
    throw error
  }
  const orders = createOrders({
    journal: createJournal(openMemoryDatabase()),
    cloudflare,
    clock,
    wakeAt: () => {},
    onChange: () => {},
    report,
  })
  await orders.submit(id(1), direct, ME)
  await orders.idle()
  return { order: orders.view(ACCOUNT, id(1)), posts: server.received().match(/^POST /gm)?.length }
}

// Every kind of fault, but each status in one form only, and not all that take the whole limit.
const faults = FAULTS.filter(({ name }) => !/web page|drip|again and again|without end$/.test(name))

describe('an order whose answer is', () => {
  test.each(faults)('$name becomes $order, and is sent once', async (fault) => {
    const { order, posts } = await orderAgainst(fault)
    expect(order.state).toBe(fault.order)
    expect(posts).toBe(1)
  })
})
