import { expect, test } from 'vitest'
import { CreateInterconnect } from '../../contract/create-interconnect.ts'
import { directBody, gcpPartnerBody } from './create-body.ts'

const account = '0123456789abcdef0123456789abcdef'

test('a physical port’s body is trimmed, lower-cased and without a blank speed', () => {
  const body = directBody(account, { slot_id: ' 182BD5E5-6E1A-4FE4-A799-AA6D9A6AB26E\n', speed: '  ' })
  expect(body).toEqual({ account, type: 'direct', slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e' })
})

test('a speed that was given goes along', () => {
  expect(directBody(account, { slot_id: 'x', speed: ' 10G ' })).toMatchObject({ speed: '10G' })
})

test('the contract has nothing left to change about a valid body', () => {
  const bodies = [
    directBody(account, { slot_id: '182BD5E5-6e1a-4fe4-a799-aa6d9a6ab26e', speed: '' }),
    gcpPartnerBody(account, {
      pairing_key: ' 7E51371E-72a3-40b5-b844-2e3efefaee59/US-central1/2 ',
      bandwidth: '1G',
    }),
  ]
  expect(bodies.map((body) => CreateInterconnect.parse(body))).toEqual(bodies)
})
