import type { CreateDirect, CreateGcpPartner, CreateInterconnect } from '../contract/create-interconnect.ts'
import { CODES, type Fault } from './envelope.ts'
import { sentinelOf } from './sentinels.ts'
import { findSlot, type World } from './world.ts'

function about(pointer: string, message: string): Fault {
  return { code: CODES.refused, message, pointer }
}

function objectionToPort(world: World, order: CreateDirect): Fault | undefined {
  const sentinel = sentinelOf(order)
  const slot = findSlot(world, order.slot_id)
  if (!slot) return about('/slot_id', 'Slot not found')
  if (sentinel === 'slot-taken-in-a-race') slot.occupied = true
  if (slot.occupied) return about('/slot_id', 'Slot is already occupied')
  if (slot.account && slot.account !== world.account) {
    return about('/slot_id', 'Slot is reserved for another account')
  }
  const speed = order.speed ?? slot.speed
  if (sentinel === 'bad-speed' || speed !== slot.speed) {
    return about('/speed', `Slot does not support speed ${speed}`)
  }
  return undefined
}

function objectionToAttachment(world: World, order: CreateGcpPartner): Fault | undefined {
  const sentinel = sentinelOf(order)
  if (sentinel === 'used-key' || world.usedKeys.has(order.pairing_key)) {
    return about('/pairing_key', 'Pairing key has already been used')
  }
  if (sentinel === 'wrong-region') {
    return about('/pairing_key', 'Pairing key does not match the region of the VLAN attachment')
  }
  if (sentinel === 'bad-speed') {
    return about('/bandwidth', `Bandwidth ${order.bandwidth} is not available in this region`)
  }
  return undefined
}

/** Why this well-formed order cannot be placed in this world, if it cannot. */
export function objectionTo(world: World, order: CreateInterconnect): Fault | undefined {
  return order.type === 'direct' ? objectionToPort(world, order) : objectionToAttachment(world, order)
}
