import type { CreateDirect, CreateInterconnect } from '../../contract/create-interconnect.ts'
import type { Interconnect } from '../../contract/interconnect.ts'
import { Order } from '../../contract/order.ts'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { createCloudflare } from '../upstream/cloudflare.ts'
import { sendByFetch } from '../upstream/send-by-fetch.ts'
import { createOrders, type Orders } from './create-orders.ts'
import { createJournal } from './journal.ts'
import { ACCOUNT, SLOT } from './order-record.fixture.ts'
import type { Sql } from './sql.ts'
import { openMemoryDatabase } from './sqlite.node.ts'
import { createWaker } from './waker.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const ME = { actor: 'ada@example.com', request: 'request-1' }
export const direct: CreateDirect = { account: ACCOUNT, type: 'direct', slot_id: SLOT, speed: '10G' }
export const partner = (
  random = '7e51371e-72a3-40b5-b844-2e3efefaee59',
  region = 'us-central1',
): CreateInterconnect => ({
  account: ACCOUNT,
  type: 'gcp_partner',
  bandwidth: '1G',
  pairing_key: `${random}/${region}/2`,
})
export const port: Interconnect = {
  account: ACCOUNT,
  name: 'icon-1',
  type: 'direct',
  facility: { name: 'Equinix NY5', address: [] },
  site: 'EWR',
  slot_id: SLOT,
  speed: '10G',
}
export const attachment: Interconnect = {
  account: ACCOUNT,
  name: 'icon-2',
  type: 'gcp_partner',
  region: 'us-central1',
  speed: '1G',
}
export const silence = () => new Promise<Response>(() => undefined)

/** An upstream of one account, whose answers a test can replace. */
export function scene() {
  const clock = createVirtualClock()
  const world = {
    interconnects: [] as Interconnect[],
    list: () => Response.json({ items: world.interconnects, next: null }),
    slot: () =>
      Response.json({ id: SLOT, facility: port['facility'], occupied: false, site: 'EWR', speed: '10G' }),
    create: (): Response | Promise<Response> => {
      world.interconnects.push(port)
      return Response.json(port)
    },
  }
  const sent: string[] = []
  const cloudflare = createCloudflare({
    send: sendByFetch(async (request) => {
      if (request.method === 'POST') {
        sent.push(await request.text())
        return world.create()
      }
      return request.url.includes('/slots/') ? world.slot() : world.list()
    }),
    baseUrl: 'https://api.cloudflare.com/client/v4',
    headers: () => ({}),
    clock,
    random: () => 0.5,
  })
  const database = openMemoryDatabase()
  const faults: unknown[] = []
  let stop = () => {}
  /** Starts the machine on the same journal, as a new process would; `sql` is another way to it. */
  const boot = (sql: Sql = database): Orders => {
    stop()
    const waker = createWaker(clock, () => orders.wake())
    const orders = createOrders({
      journal: createJournal(sql),
      cloudflare,
      clock,
      wakeAt: waker.wakeAt,
      onChange: () => {},
      report: (error) => faults.push(error),
    })
    stop = waker.stop
    return orders
  }
  const state = (orders: Orders, id: string) => Order.parse(orders.view(ACCOUNT, id))
  return { clock, world, sent, database, faults, boot, state }
}

export const id = (n: number) => `b7e6c1a0-0000-4000-8000-${String(n).padStart(12, '0')}`
