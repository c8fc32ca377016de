import type { CreateInterconnect } from '../contract/create-interconnect.ts'
import { KINDS, type Kind } from '../contract/kind.ts'
import { partsOf } from '../contract/pairing-key.ts'
import { LATER_SENTINELS } from './later-sentinels.ts'
import { direct, gcpPartner, type Sentinel } from './sentinel.ts'

/** Sentinels that decide what an order comes to. */
export const ORDER_SENTINELS = [
  {
    code: 'slot-taken',
    input: 'de0000004001',
    kinds: direct,
    title: 'Slot taken',
    happens: 'The slot reads as occupied, and ordering it is refused with 400.',
  },
  {
    code: 'slot-taken-in-a-race',
    input: 'de0000004002',
    kinds: direct,
    title: 'Slot taken in a race',
    happens:
      'The slot reads as free until it is ordered; then somebody else has it: 400, and it reads as occupied.',
  },
  {
    code: 'slot-unknown',
    input: 'de0000004041',
    kinds: direct,
    title: 'Slot unknown',
    happens: 'Reading the slot answers 404, ordering it 400.',
  },
  {
    code: 'bad-speed',
    input: 'de0000004003',
    kinds: KINDS,
    title: 'Bad speed',
    happens: 'Whatever speed or bandwidth is ordered, it is refused with 400 and a pointer to that field.',
  },
  {
    code: 'used-key',
    input: 'de0000004004',
    kinds: gcpPartner,
    title: 'Pairing key used',
    happens: 'The pairing key was spent before: 400 with a pointer to it.',
  },
  {
    code: 'wrong-region',
    input: 'de0000004005',
    kinds: gcpPartner,
    title: 'Wrong region',
    happens: 'The pairing key belongs to another region than it names: 400 with a pointer to it.',
  },
  {
    code: 'permission-missing',
    input: 'de0000004031',
    kinds: KINDS,
    title: 'Permission missing',
    happens: 'The credential may not order: 403 with code 10000, “Authentication error”.',
  },
  {
    code: 'conflict',
    input: 'de0000004091',
    kinds: KINDS,
    title: 'Conflict',
    happens: 'Nothing is created, and the answer is 409 with Cloudflare’s error body.',
  },
  {
    code: 'rate-limited',
    input: 'de0000004291',
    kinds: KINDS,
    title: 'Rate limit',
    happens:
      'Nothing is created; this and every other call for the account answers 429 until its 20 seconds are over.',
  },
  {
    code: 'fault-before-creating',
    input: 'de0000005001',
    kinds: KINDS,
    title: 'Fault before creating',
    happens: 'Nothing is created, and the answer is 500.',
  },
  {
    code: 'fault-after-creating',
    input: 'de0000005002',
    kinds: KINDS,
    title: 'Fault after creating',
    happens: 'The interconnect is created and listed, although the answer is 500.',
  },
  {
    code: 'late-in-the-list',
    input: 'de0000005003',
    kinds: KINDS,
    title: 'Late in the list',
    happens:
      'The interconnect is created, the answer is 500, and it can be read and listed only 20 seconds later.',
  },
  {
    code: 'no-answer',
    input: 'de0000005041',
    kinds: KINDS,
    title: 'Created, no answer',
    happens: 'The interconnect is created and listed, but the answer to the order never comes.',
  },
  {
    code: 'html-answer',
    input: 'de0000002001',
    kinds: KINDS,
    title: 'HTML instead of JSON',
    happens: 'Nothing is created, and the answer is 200 with a web page in place of JSON.',
  },
  {
    code: 'goes-down',
    input: 'de0000002002',
    kinds: KINDS,
    title: 'Down with a reason',
    happens: 'The interconnect is created; 20 seconds later its status is Down, with a reason.',
  },
] as const satisfies readonly Sentinel[]

/** Every sentinel. This is the one table: the README shows it, the tests walk it, the handlers match on its codes. */
export const SENTINELS = [...ORDER_SENTINELS, ...LATER_SENTINELS] as const

export type OrderSentinelCode = (typeof ORDER_SENTINELS)[number]['code']
export type SentinelCode = (typeof SENTINELS)[number]['code']

/** The sentinel that a slot's id or a pairing key's first part carries for this kind, if any. */
export function sentinelIn(kind: Kind, uuid: string): SentinelCode | undefined {
  return SENTINELS.find(({ input, kinds }) => kinds.includes(kind) && uuid.endsWith(`-${input}`))?.code
}

/** The sentinel that an order carries, if any. */
export function sentinelOf(order: CreateInterconnect): SentinelCode | undefined {
  return order.type === 'direct'
    ? sentinelIn('direct', order.slot_id)
    : sentinelIn('gcp_partner', partsOf(order.pairing_key).random)
}
