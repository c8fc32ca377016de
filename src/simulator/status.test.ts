import { describe, expect, test } from 'vitest'
import { Interconnect } from '../contract/interconnect.ts'
import { pageOf } from '../contract/page.ts'
import { Slot } from '../contract/slot.ts'
import { Status } from '../contract/status.ts'
import { ACCOUNT_ID, attachmentOrder, cni, createTestClient, portOrder } from './test-client.ts'

async function orderedPort() {
  const client = createTestClient()
  const free = await client.get(cni('/slots?occupied=false&limit=1'))
  const [slot] = pageOf(Slot).parse(await free.json()).items
  const { name } = Interconnect.parse(await (await client.order(portOrder(slot?.id ?? ''))).json())
  return {
    advance: client.advance,
    plug: (plugged: boolean) => client.simulator.plugFibre(ACCOUNT_ID, name, plugged),
    status: async () => Status.parse(await (await client.get(cni(`/interconnects/${name}/status`))).json()),
  }
}

const noLight = { state: 'Down', reason: 'No light' }

describe('A new Google Cloud partner interconnect', () => {
  test('is Healthy 20 seconds after its creation', async () => {
    const client = createTestClient()
    const answer = await client.order(attachmentOrder('a/us-east4/1'))
    const { name } = Interconnect.parse(await answer.json())
    const status = async () =>
      Status.parse(await (await client.get(cni(`/interconnects/${name}/status`))).json())
    client.advance(19_999)
    expect(await status()).toEqual({ state: 'Pending' })
    client.advance(1)
    expect(await status()).toEqual({ state: 'Healthy' })
  })

  test('has no fibre to plug', async () => {
    const client = createTestClient()
    const answer = await client.order(attachmentOrder('a/us-east4/1'))
    const { name } = Interconnect.parse(await answer.json())
    expect(client.simulator.plugFibre(ACCOUNT_ID, name, true)).toBe(false)
  })
})

describe('A new physical port', () => {
  test('is Pending for weeks while its fibre is not plugged in', async () => {
    const port = await orderedPort()
    port.advance(21 * 86_400_000)
    expect(await port.status()).toEqual({ state: 'Pending' })
  })

  test('is Healthy 5 seconds after its fibre is plugged in', async () => {
    const port = await orderedPort()
    expect(port.plug(true)).toBe(true)
    port.advance(4_999)
    expect(await port.status()).toEqual({ state: 'Pending' })
    port.advance(1)
    expect(await port.status()).toEqual({ state: 'Healthy' })
  })

  test('is Down without light as soon as the fibre is out again, and Healthy 5 seconds after it is back', async () => {
    const port = await orderedPort()
    port.plug(true)
    port.advance(5_000)
    port.plug(false)
    expect(await port.status()).toEqual(noLight)
    port.plug(true)
    port.advance(4_999)
    expect(await port.status()).toEqual(noLight)
    port.advance(1)
    expect(await port.status()).toEqual({ state: 'Healthy' })
  })

  test('is still Pending when the fibre was out again before light was seen', async () => {
    const port = await orderedPort()
    port.plug(true)
    port.advance(4_999)
    port.plug(false)
    port.advance(60_000)
    expect(await port.status()).toEqual({ state: 'Pending' })
  })

  test('does not start over when a fibre that is in is plugged in again', async () => {
    const port = await orderedPort()
    port.plug(true)
    port.advance(4_000)
    port.plug(true)
    port.advance(1_000)
    expect(await port.status()).toEqual({ state: 'Healthy' })
  })
})
