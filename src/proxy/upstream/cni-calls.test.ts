import type { CNIUpdateParams } from 'cloudflare/resources/network-interconnects'
import { expect, expectTypeOf, test } from 'vitest'
import { createVirtualClock } from '../../contract/virtual-clock.node.ts'
import { type Cloudflare, createCloudflare } from './cloudflare.ts'
import type { WholeCni } from './cni-calls.ts'
import { sendByFetch } from './send-by-fetch.ts'

const account = '0123456789abcdef0123456789abcdef'
const magic = { conduit_name: 'dc-east', description: '', mtu: 1500 }
const whole: WholeCni = { id: 'a/b', account, interconnect: 'icon-1', magic, cust_ip: '192.0.2.1/31' }
const created = { account, interconnect: 'icon-1', magic }

// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/
test.each<[request: string, call: (cloudflare: Cloudflare) => Promise<unknown>, body?: object]>([
  ['GET /cnis?limit=100', (cloudflare) => cloudflare.listCnis(account)],
  ['GET /cnis/a%2Fb', (cloudflare) => cloudflare.getCni(account, 'a/b')],
  ['POST /cnis', (cloudflare) => cloudflare.createCni(created), created],
  ['PUT /cnis/a%2Fb', (cloudflare) => cloudflare.updateCni(account, whole), whole],
  ['DELETE /cnis/a%2Fb', (cloudflare) => cloudflare.removeCni(account, 'a/b')],
  ['GET /settings', (cloudflare) => cloudflare.getCniSettings(account)],
  [
    'PUT /settings',
    (cloudflare) => cloudflare.updateCniSettings(account, { default_asn: 1 }),
    { default_asn: 1 },
  ],
])('%s is one request', async (request, call, body) => {
  const sent: string[] = []
  const cloudflare = createCloudflare({
    send: sendByFetch(async (outgoing) => {
      const path = outgoing.url.replace(`https://upstream.test/accounts/${account}/cni`, '')
      sent.push(`${outgoing.method} ${path} ${await outgoing.text()}`.trim())
      return Response.json({ items: [], next: null, ...whole })
    }),
    baseUrl: 'https://upstream.test',
    headers: () => ({}),
    clock: createVirtualClock(),
    random: () => 0.5,
  })
  // A change has the fields that the SDK would send, and no others; this line holds when `tsc` passes.
  expectTypeOf<keyof WholeCni>().toEqualTypeOf<Exclude<keyof CNIUpdateParams, 'account_id'>>()
  await call(cloudflare)
  expect(sent).toEqual([body ? `${request} ${JSON.stringify(body)}` : request])
})
