import { expect, test } from 'vitest'
import type { CreateCni } from '../../contract/cni.ts'
import { attemptFor, forgetAttempt, markSent, readAttempt } from './cni-attempt.ts'
import { memoryStorage } from './memory-storage.fixture.ts'

const body: CreateCni = {
  account: '0123456789abcdef0123456789abcdef',
  interconnect: 'icon-1',
  magic: { conduit_name: 'site-a', description: '', mtu: 1500 },
  bgp: { customer_asn: 65_010, extra_prefixes: [], md5_key: 'hunter2hunter2' },
}

test('the same body has the same key until it is forgotten, another body another', () => {
  const { storage } = memoryStorage()
  const { key } = attemptFor(storage, body)
  expect(attemptFor(storage, body).key).toBe(key)
  forgetAttempt(storage, body.account, body.interconnect)
  const second = attemptFor(storage, body).key
  const third = attemptFor(storage, { ...body, magic: { ...body.magic, mtu: 1476 } }).key
  expect(new Set([key, second, third])).toHaveProperty('size', 3)
})

test('that it may have left outlasts a reload', () => {
  const { storage } = memoryStorage()
  const attempt = attemptFor(storage, body)
  expect(attempt.sent).toBe(false)
  markSent(storage, body, attempt)
  expect(readAttempt(storage, body.account, body.interconnect)).toMatchObject({
    key: attempt.key,
    sent: true,
  })
  expect(attemptFor(storage, body)).toMatchObject({ key: attempt.key, sent: true })
})

test('nothing of the MD5 key is kept, and another MD5 key alone makes no other request', () => {
  const { storage, everything } = memoryStorage()
  const { key } = attemptFor(storage, body)
  expect(everything()).not.toContain('hunter2')
  expect(
    attemptFor(storage, { ...body, bgp: { customer_asn: 65_010, extra_prefixes: [], md5_key: 'x' } }).key,
  ).toBe(key)
})

test('interconnects and accounts do not share keys', () => {
  const { storage } = memoryStorage()
  attemptFor(storage, body)
  expect(readAttempt(storage, body.account, 'icon-2')).toBeUndefined()
  expect(readAttempt(storage, 'f'.repeat(32), body.interconnect)).toBeUndefined()
})
