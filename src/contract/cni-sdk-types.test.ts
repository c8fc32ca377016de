import type {
  CNICreateParams,
  CNIGetResponse,
  CNIListResponse,
  SettingGetResponse,
  SettingUpdateParams,
} from 'cloudflare/resources/network-interconnects'
import { expect, expectTypeOf, test } from 'vitest'
import { CniSettings, CreateCni, UpdateCniSettings, UpstreamCni } from './cni.ts'

// As in sdk-types.test.ts: the `expectTypeOf` lines hold when `tsc` passes, the values are typed by the SDK.

const account = '0123456789abcdef0123456789abcdef'
const magic = { conduit_name: 'dc-east', description: 'x', mtu: 1500 }
const bgp = { customer_asn: 64_512, extra_prefixes: ['10.0.0.0/8'], md5_key: null }

test('What the contract lets out to create a CNI is what the SDK would send', () => {
  const params: Omit<Required<CNICreateParams>, 'account_id'> = {
    account,
    interconnect: 'icon-1',
    magic,
    bgp,
  }
  expect(CreateCni.parse(params)).toEqual(params)
  expectTypeOf<keyof CreateCni>().toEqualTypeOf<Exclude<keyof CNICreateParams, 'account_id'>>()
  expectTypeOf<keyof CreateCni['magic']>().toEqualTypeOf<keyof CNICreateParams.Magic>()
  expectTypeOf<keyof NonNullable<CreateCni['bgp']>>().toEqualTypeOf<keyof CNICreateParams.BGP>()
})

test('The contract takes every CNI that the SDK can return', () => {
  const cni: Required<CNIGetResponse> = {
    id: '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e',
    account,
    interconnect: 'icon-1',
    magic,
    bgp,
    cust_ip: '192.0.2.1/31',
    p2p_ip: '192.0.2.0/31',
    bgp_mode: 'advertise_only',
  }
  expect(UpstreamCni.parse(cni)).toEqual(cni)
  expectTypeOf<CNIListResponse['items'][number]>().toEqualTypeOf<CNIGetResponse>()
})

test('The settings are the SDK’s', () => {
  const settings: SettingGetResponse = { default_asn: 64_512 }
  expect(CniSettings.parse(settings)).toEqual(settings)
  expectTypeOf<UpdateCniSettings>().toExtend<Omit<SettingUpdateParams, 'account_id'>>()
  expect(UpdateCniSettings.parse(settings)).toEqual(settings)
})
