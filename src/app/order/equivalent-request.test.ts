import { expect, test } from 'vitest'
import { requestCurl, requestJson } from './equivalent-request.ts'

const account = '0123456789abcdef0123456789abcdef'
const port = { account, type: 'direct', slot_id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e' } as const
const attachment = {
  account,
  type: 'gcp_partner',
  bandwidth: '1G',
  pairing_key: '7e51371e-72a3-40b5-b844-2e3efefaee59/us-central1/2',
} as const

test('the JSON is the body that is sent', () => {
  expect(JSON.parse(requestJson(port))).toEqual(port)
  expect(JSON.parse(requestJson({ ...port, speed: '10G' }))).toEqual({ ...port, speed: '10G' })
})

test('a pairing key is never shown, only its variable', () => {
  expect(JSON.parse(requestJson(attachment))).toEqual({ ...attachment, pairing_key: '$PAIRING_KEY' })
  expect(requestCurl(attachment)).toContain(`"pairing_key": "'"$PAIRING_KEY"'"`)
  expect(requestCurl(attachment) + requestJson(attachment)).not.toContain('7e51371e')
})

test('the command names the token by its variable and the account in its address', () => {
  const command = requestCurl(port)
  expect(command).toContain('"Authorization: Bearer $CLOUDFLARE_API_TOKEN"')
  expect(command).toContain(`/client/v4/accounts/${account}/cni/interconnects'`)
})

test('what is not filled in yet is a placeholder', () => {
  expect(requestJson({ ...port, slot_id: '' })).toContain('"<slot UUID>"')
  expect(requestJson({ account, type: 'gcp_partner', bandwidth: '' })).toContain('"<bandwidth>"')
})

test('a quote that a person typed cannot end the shell’s word', () => {
  expect(requestCurl({ ...port, speed: "1'; rm" })).toContain(String.raw`"speed": "1'\''; rm"`)
})
