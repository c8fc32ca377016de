import { describe, expect, test } from 'vitest'
import type { CreateCni } from '../../contract/cni.ts'
import type { Exchange } from '../upstream/exchange.ts'
import { classifyCreation } from './creation-outcome.ts'

const body: CreateCni = {
  account: '00000000000000000000000000000001',
  interconnect: 'icon-1',
  magic: { conduit_name: 'dc-east', description: '', mtu: 1500 },
  bgp: { customer_asn: 64_512, extra_prefixes: [], md5_key: 'se"same'.replace('"', '\\') },
}
const cni = { id: 'cni-1', ...body, cust_ip: '192.0.2.1/31', p2p_ip: '192.0.2.0/31' }
const answered = (status: number, json?: unknown): Exchange => ({
  outcome: 'answered',
  status,
  json,
  ray: 'ray-1',
  retryAfter: undefined,
})
const refusal = (message: string, pointer?: string) => ({
  success: false,
  errors: [{ code: 1005, message, ...(pointer !== undefined && { source: { pointer } }) }],
})

describe('The one create request', () => {
  test.each<[what: string, exchange: Exchange, state: string]>([
    ['200 with what was asked for', answered(200, cni), 'created'],
    ['201 with what was asked for', answered(201, cni), 'created'],
    ['200 in an envelope', answered(200, { success: true, result: cni }), 'created'],
    ['200 without BGP and addresses', answered(200, { id: 'x', ...body, bgp: null }), 'created'],
    ['200 on another interconnect', answered(200, { ...cni, interconnect: 'icon-2' }), 'unknown'],
    ['200 without an id', answered(200, body), 'unknown'],
    ['200 that cannot be read', answered(200), 'unknown'],
    ['200 with an error envelope', answered(200, refusal('no')), 'unknown'],
    ['204', answered(204), 'unknown'],
    ['302', answered(302), 'unknown'],
    ['400', answered(400, refusal('no')), 'rejected'],
    ['401', answered(401), 'rejected'],
    ['403', answered(403), 'rejected'],
    ['404', answered(404), 'rejected'],
    ['408', answered(408), 'unknown'],
    ['409', answered(409, refusal('exists')), 'unknown'],
    ['422', answered(422), 'rejected'],
    ['429', answered(429), 'rejected'],
    ['500', answered(500), 'unknown'],
    ['503', answered(503), 'unknown'],
    ['no connection', { outcome: 'not-sent' }, 'rejected'],
    ['a rate limit that is known to be used up', { outcome: 'held-back', seconds: 9 }, 'rejected'],
    ['no answer in time', { outcome: 'timeout' }, 'unknown'],
    ['a connection that broke', { outcome: 'broken', why: 'connection' }, 'unknown'],
    ['an answer without end', { outcome: 'broken', why: 'too-large' }, 'unknown'],
  ])('that meets %s is %s', (_, exchange, state) => {
    const outcome = classifyCreation(exchange, body)
    expect(outcome.state).toBe(state)
    if (outcome.state === 'rejected') expect(outcome.problem.detail).toMatch(/^Nothing was created\. /)
    if (outcome.state === 'unknown') expect(outcome.problem.detail).not.toContain('Nothing was created')
  })

  test('tells the new CNI and Cloudflare’s name for the request', () => {
    expect(classifyCreation(answered(200, cni), body)).toEqual({
      state: 'created',
      cni: 'cni-1',
      ray: 'ray-1',
    })
  })

  test.each([
    ['/bgp/customer_asn', '/bgp/customer_asn'],
    ['/bgp/extra_prefixes/3', '/bgp/extra_prefixes'],
    ['/magic/mtu', '/magic/mtu'],
    ['/interconnect', '/interconnect'],
    ['/colour', undefined],
  ])('that is refused with the pointer %s is told at the field %s', (pointer, field) => {
    const outcome = classifyCreation(answered(400, refusal('no', pointer)), body)
    expect('problem' in outcome && outcome.problem.errors?.map((error) => error.pointer)).toEqual(
      field === undefined ? undefined : [field],
    )
  })

  test.each([400, 409, 500])(
    'whose MD5 key upstream quotes with %d says everything but the key',
    (status) => {
      const message = `The key ${body.bgp?.md5_key} is too weak`
      const said = JSON.stringify(classifyCreation(answered(status, refusal(message, '/bgp/md5_key')), body))
      expect(said).toContain('The key [MD5 key] is too weak')
      expect(said).not.toContain('same')
    },
  )
})
