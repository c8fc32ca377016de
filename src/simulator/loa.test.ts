import { describe, expect, test } from 'vitest'
import { ErrorEnvelope } from '../contract/envelope.ts'
import { Interconnect, isDirect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { cni, createTestClient } from './test-client.ts'

async function loaOf(kind: 'direct' | 'gcp_partner', query = '') {
  const client = createTestClient()
  const list = pageOf(Interconnect).parse(await (await client.get(cni(`/interconnects?type=${kind}`))).json())
  const [interconnect] = list.items
  const answer = await client.get(cni(`/interconnects/${interconnect?.name}/loa${query}`))
  return { interconnect, answer }
}

describe('The Letter of Authorization', () => {
  test('of a physical port is a PDF with its facility, slot and the account’s name', async () => {
    const { interconnect, answer } = await loaOf('direct')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const file = await answer.text()
    expect(file).toMatch(/^%PDF-1\.4\n/)
    if (!interconnect || !isDirect(interconnect)) throw new Error('The seed has no physical port')
    expect(file).toContain(`(${interconnect.slot_id})`)
    expect(file).toContain(interconnect.facility.name)
    expect(file).toMatch(/Authorised customer\) Tj ET\nBT [^(]*\(\w+ \w+\) Tj/)
    expect(file).toContain('(Issued 2026-01-05)')
    expect(file).toContain('(Simulated document)')
  })

  test('carries a custom name instead, whatever signs are in it', async () => {
    const { answer } = await loaOf('direct', `?name=${encodeURIComponent('Müller (Bau) Ltd')}`)
    expect(await answer.text()).toContain('(M\\374ller \\(Bau\\) Ltd) Tj')
  })

  test('takes a custom name of 200 characters and refuses one of 201', async () => {
    expect((await loaOf('direct', `?name=${'W'.repeat(200)}`)).answer.status).toBe(200)
    const { answer } = await loaOf('direct', `?name=${'W'.repeat(201)}`)
    expect(answer.status).toBe(400)
    expect(ErrorEnvelope.parse(await answer.json()).errors[0]?.source?.pointer).toBe('/name')
  })

  test('does not exist for a Google Cloud partner interconnect: 400', async () => {
    expect((await loaOf('gcp_partner')).answer.status).toBe(400)
  })
})
