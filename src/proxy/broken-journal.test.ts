import { expect, test } from 'vitest'
import { breakable } from './cnis/cnis-scene.node.ts'
import { ACCOUNT, SLOT } from './orders/order-record.fixture.ts'
import { MINUTE } from './orders/orders-scene.node.ts'
import { openMemoryDatabase } from './orders/sqlite.node.ts'
import { proxyScene } from './proxy-scene.node.ts'
import { ROUTES } from './route-table.ts'

const ACCOUNT_PATH = '/api/accounts/:account'
/** Any order, any interconnect: what the parameters of a path stand for. */
const ID = 'b7e6c1a0-0000-4000-8000-000000000001'

/** The path of a read below its account, and its query where it needs one. */
function readOf(path: string): string {
  const below = path.slice(ACCOUNT_PATH.length).replace(/:(id|slot)/, ID)
  return below.replace(':name', 'icon-1') + (below === '/cnis' ? '?interconnect=icon-1' : '')
}

const READS = ROUTES.filter(({ method, path }) => method === 'GET' && path.startsWith(ACCOUNT_PATH))

test.each(READS.map(({ path }) => readOf(path)))(
  'while the journal cannot be read, %s is answered, or refused in the journal’s words',
  async (path) => {
    const { way, state } = breakable(openMemoryDatabase())
    const { call } = proxyScene({ sql: way })
    state.isBroken = true
    const answer = await call('GET', path)
    // What needs no journal is answered as ever: by upstream, or by the lack of it.
    expect([200, 404, 502, 503]).toContain(answer.status)
    if (answer.status === 503) expect(await answer.json()).toMatchObject({ type: 'journal-unavailable' })
  },
)

test('while the journal can be read but not written, what is open is shown as ever', async () => {
  const database = openMemoryDatabase()
  const disk = { isFull: false }
  const { call, clock, reported, world } = proxyScene({
    sql: {
      ...database,
      run(statement, ...parameters) {
        if (disk.isFull && !/^\s*(SELECT|WITH)/.test(statement)) throw new Error('database or disk is full')
        return database.run(statement, ...parameters)
      },
    },
  })
  world.create = () => new Response(null, { status: 500 })
  const key = { 'Idempotency-Key': ID }
  const magic = { conduit_name: 'dc-east', description: '', mtu: 1500 }
  await call('POST', '/orders', { account: ACCOUNT, type: 'direct', slot_id: SLOT }, key)
  await call('POST', '/cnis', { account: ACCOUNT, interconnect: 'icon-1', magic }, key)
  await clock.advance(MINUTE)

  disk.isFull = true
  for (const path of [`/orders/${ID}`, `/cnis/creations/${ID}`]) {
    const answer = await call('GET', path)
    expect([answer.status, await answer.json()]).toMatchObject([200, { state: 'unknown' }])
  }
  const { creations } = await (await call('GET', '/cnis?interconnect=icon-1')).json()
  expect(creations).toMatchObject([{ state: 'unknown', conduit_name: 'dc-east' }])
  expect(reported.map(String)).toContain('Error: database or disk is full')
})
