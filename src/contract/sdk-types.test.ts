import type {
  InterconnectCreateParams,
  InterconnectCreateResponse,
  InterconnectGetResponse,
  InterconnectListResponse,
  InterconnectStatusResponse,
  SlotGetResponse,
  SlotListResponse,
} from 'cloudflare/resources/network-interconnects'
import { expect, expectTypeOf, test } from 'vitest'
import { BANDWIDTHS, type Bandwidth } from './bandwidth.ts'
import { CreateDirect, CreateGcpPartner, type CreateInterconnect } from './create-interconnect.ts'
import { DirectInterconnect, GcpPartnerInterconnect } from './interconnect.ts'
import { Slot } from './slot.ts'
import { type KnownState, STATES, Status } from './status.ts'
import type { z } from './zod.ts'

// The `expectTypeOf` lines hold when `tsc` passes. The other side are the official SDK's types, which are made from
// Cloudflare's OpenAPI description; the values beside them are typed by the SDK and parsed by the contract.

type PhysicalParams = InterconnectCreateParams.NscInterconnectCreatePhysicalBody
type GcpParams = InterconnectCreateParams.NscInterconnectCreateGcpPartnerBody
type Physical = InterconnectCreateResponse.NscInterconnectPhysicalBody
type Gcp = InterconnectCreateResponse.NscInterconnectGcpPartnerBody

/** The named fields of what a schema takes: an interface of the SDK cannot have the "and any other field" of a loose object. */
type Named<Value> = Value extends readonly (infer Item)[]
  ? Named<Item>[]
  : Value extends object
    ? { [Key in keyof Value as string extends Key ? never : Key]: Named<Value[Key]> }
    : Value
type Taken<Schema extends z.core.$ZodType> = Named<z.input<Schema>>
/** The SDK types the discriminator as any string, which no literal of ours can take. */
type OfType<Response, Type extends string> = Omit<Response, 'type'> & { type: Type }

const account = '0123456789abcdef0123456789abcdef'
const slot_id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'
const facility = { name: 'Equinix NY5', address: ['800 Secaucus Rd', 'Secaucus, NJ 07094'] }

test('What the contract lets out is what the SDK would send', () => {
  expectTypeOf<CreateDirect>().toExtend<Omit<PhysicalParams, 'account_id'>>()
  expectTypeOf<CreateGcpPartner>().toExtend<Omit<GcpParams, 'account_id'>>()
  expectTypeOf<CreateInterconnect & { account_id: string }>().toExtend<InterconnectCreateParams>()
  const physical: Omit<Required<PhysicalParams>, 'account_id'> = {
    account,
    type: 'direct',
    slot_id,
    speed: '10G',
  }
  expect(CreateDirect.parse(physical)).toEqual(physical)
  const pairing_key = `${slot_id}/us-central1/1`
  const gcp: Omit<GcpParams, 'account_id'> = { account, type: 'gcp_partner', bandwidth: '1G', pairing_key }
  expect(CreateGcpPartner.parse(gcp)).toEqual(gcp)
})

test('The contract lets out no field that the SDK does not know', () => {
  type FieldOf<Body> = Body extends unknown ? keyof Body : never
  expectTypeOf<FieldOf<CreateDirect>>().toEqualTypeOf<Exclude<keyof PhysicalParams, 'account_id'>>()
  expectTypeOf<FieldOf<CreateGcpPartner>>().toEqualTypeOf<Exclude<keyof GcpParams, 'account_id'>>()
  const withId = { account_id: account, account, type: 'direct', slot_id }
  expect(CreateDirect.safeParse(withId).success).toBe(false)
})

test('The bandwidths are the SDK’s, all twelve', () => {
  expectTypeOf<Bandwidth>().toEqualTypeOf<GcpParams['bandwidth']>()
  expectTypeOf<Bandwidth>().toEqualTypeOf<NonNullable<Gcp['speed']>>()
  expect(new Set<GcpParams['bandwidth']>(BANDWIDTHS).size).toBe(12)
})

test('The contract takes every interconnect that the SDK can return', () => {
  expectTypeOf<OfType<Physical, 'direct'>>().toExtend<Taken<typeof DirectInterconnect>>()
  expectTypeOf<OfType<Gcp, 'gcp_partner'>>().toExtend<Taken<typeof GcpPartnerInterconnect>>()
  expectTypeOf<InterconnectGetResponse>().toEqualTypeOf<InterconnectCreateResponse>()
  expectTypeOf<InterconnectListResponse['items'][number]>().toEqualTypeOf<InterconnectCreateResponse>()
  const common = { account, name: 'icon-ewr-7f3a', owner: account, virtual_port_reservation_id: slot_id }
  const port = { type: 'direct', facility, site: 'EWR', slot_id, speed: '10G', ccr_device_name: null }
  const physical: Required<Physical> = { ...common, ...port }
  expect(DirectInterconnect.parse(physical)).toEqual(physical)
  const gcp: Required<Gcp> = { ...common, type: 'gcp_partner', region: 'us-central1', speed: '50M' }
  expect(GcpPartnerInterconnect.parse(gcp)).toEqual(gcp)
})

test('The contract takes every slot that the SDK can return', () => {
  expectTypeOf<SlotGetResponse>().toExtend<Taken<typeof Slot>>()
  expectTypeOf<SlotListResponse['items'][number]>().toExtend<Taken<typeof Slot>>()
  const place = { facility, site: 'EWR', speed: '10G' }
  const slot: Required<SlotGetResponse> = {
    id: slot_id,
    occupied: true,
    account,
    ccr_device_name: null,
    ...place,
  }
  expect(Slot.parse(slot)).toEqual(slot)
})

test('The contract takes every status that the SDK can return, and knows all its states', () => {
  expectTypeOf<InterconnectStatusResponse>().toExtend<Taken<typeof Status>>()
  expectTypeOf<InterconnectStatusResponse['state']>().toEqualTypeOf<KnownState>()
  const down: Required<InterconnectStatusResponse> = { state: 'Down', reason: null }
  expect(Status.parse(down)).toEqual(down)
  expect(new Set<InterconnectStatusResponse['state']>(STATES).size).toBe(4)
})
