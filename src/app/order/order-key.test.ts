import { describe, expect, test } from 'vitest'
import { acceptedKey, forgetKeys, markAccepted } from './kept-keys.ts'
import { orderKeyFor } from './order-key.ts'

const account = '0123456789abcdef0123456789abcdef'
const slot_id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const port = { account, type: 'direct', slot_id } as const
const attachment = {
  account,
  type: 'gcp_partner',
  bandwidth: '1G',
  pairing_key: '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2',
} as const

function storage() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  }
}

describe('the key of an order', () => {
  test('is a UUID and stays the same for the same body, whatever the order of its fields', async () => {
    const kept = storage()
    const { key } = await orderKeyFor(kept, port)
    expect(key).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect((await orderKeyFor(kept, { slot_id, type: 'direct', account })).key).toBe(key)
  })

  test('is another one for another body, and the first body keeps its own', async () => {
    const kept = storage()
    const first = await orderKeyFor(kept, port)
    const second = await orderKeyFor(kept, { ...port, speed: '10G' })
    expect(second.key).not.toBe(first.key)
    expect(await orderKeyFor(kept, port)).toEqual(first)
  })

  test('is new once it was forgotten', async () => {
    const kept = storage()
    const { key } = await orderKeyFor(kept, port)
    forgetKeys(kept, account, (entry) => entry.key === key)
    expect((await orderKeyFor(kept, port)).key).not.toBe(key)
  })

  test('is remembered as taken, for its kind', async () => {
    const kept = storage()
    const { key } = await orderKeyFor(kept, port)
    expect(acceptedKey(kept, account, 'direct')).toBeUndefined()
    markAccepted(kept, account, key)
    expect(acceptedKey(kept, account, 'direct')).toBe(key)
    expect(acceptedKey(kept, account, 'gcp_partner')).toBeUndefined()
  })

  test('is kept without any part of the pairing key', async () => {
    const kept = storage()
    await orderKeyFor(kept, attachment)
    const everything = JSON.stringify([...kept.values])
    for (const part of attachment.pairing_key.split('/')[0]?.split('-') ?? []) {
      expect(everything).not.toContain(part)
    }
    expect(everything).not.toContain('us-central1')
  })
})
