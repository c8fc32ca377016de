import { BANDWIDTHS } from '../contract/bandwidth.ts'
import type { DirectInterconnect, GcpPartnerInterconnect } from '../contract/interconnect.ts'
import type { Slot } from '../contract/slot.ts'
import type { Status } from '../contract/status.ts'
import { attach, type Naming, occupy } from './new-interconnect.ts'
import type { Random } from './random.ts'
import { ALWAYS_FREE } from './seed-slots.ts'
import { REGIONS } from './sites.ts'
import type { HeldInterconnect } from './world.ts'

/** A seeded physical port is what its fibre makes it, unless a fault is named. */
type Port = { light: 'never' | 'now' | 'lost' } | { fault: Status }

const PORTS: readonly Port[] = [
  { light: 'now' },
  { light: 'now' },
  { light: 'now' },
  { light: 'never' },
  { light: 'never' },
  { light: 'lost' },
  { fault: { state: 'Down', reason: 'Link is down: no Ethernet signal, remote fault received' } },
  { fault: { state: 'Unhealthy', reason: 'Receive power −22.6 dBm is below −20 dBm' } },
  { fault: { state: 'Unhealthy', reason: 'Receive power −24.1 dBm is below −20 dBm' } },
]

const ATTACHMENTS: readonly Status[] = [
  { state: 'Healthy' },
  { state: 'Healthy' },
  { state: 'Healthy' },
  { state: 'Pending' },
  { state: 'Pending' },
  { state: 'Unhealthy', reason: 'The BGP session was reset 14 times in the last hour' },
  { state: 'Unhealthy', reason: 'The MTU of the VLAN attachment differs' },
  { state: 'Down', reason: 'The VLAN attachment is not activated in Google Cloud' },
  { state: 'Down', reason: 'The VLAN attachment was deleted in Google Cloud' },
]

const longAgo = { createdAt: 0, visibleFrom: 0 }

/** The `index`th of the seeded physical ports' fates, from the first again behind the last. The first three are Healthy. */
export function seededPort(index: number, interconnect: DirectInterconnect): HeldInterconnect {
  const port: Port = PORTS[index % PORTS.length] ?? { light: 'now' }
  if ('fault' in port) {
    const fibre = { plugged: true, since: 0, seenLight: true }
    return { ...longAgo, interconnect, fibre, forced: { from: 0, status: port.fault } }
  }
  const fibre = { plugged: port.light === 'now', since: 0, seenLight: port.light === 'lost' }
  return { ...longAgo, interconnect, fibre }
}

/** Likewise for an attachment. */
export function seededAttachment(index: number, interconnect: GcpPartnerInterconnect): HeldInterconnect {
  const status = ATTACHMENTS[index % ATTACHMENTS.length] ?? { state: 'Healthy' }
  const fibre = { plugged: false, since: 0, seenLight: false }
  return { ...longAgo, interconnect, fibre, forced: { from: 0, status } }
}

/** A slot in each building, in no order, that may be occupied. */
function homesIn(slots: readonly Slot[], random: Random): Slot[] {
  const buildings = Map.groupBy(slots, ({ facility }) => facility.name)
  return random.shuffled([...buildings.values()]).flatMap((inside) => {
    const home = inside[ALWAYS_FREE + random.below(inside.length - ALWAYS_FREE)]
    return home ? [home] : []
  })
}

/** A few interconnects of both kinds in each state. The physical ones take slots of `slots`, one building each. */
export function seedInterconnects(naming: Naming, slots: readonly Slot[]): HeldInterconnect[] {
  const { random } = naming
  const homes = homesIn(slots, random)
  const held: HeldInterconnect[] = []
  for (const [index, slot] of homes.slice(0, PORTS.length).entries()) {
    held.push(seededPort(index, occupy(naming, slot)))
  }
  for (const index of ATTACHMENTS.keys()) {
    const region = REGIONS[index % REGIONS.length] ?? REGIONS[0]
    const bandwidth = BANDWIDTHS[random.below(BANDWIDTHS.length)] ?? BANDWIDTHS[0]
    held.push(seededAttachment(index, attach(naming, region, bandwidth)))
  }
  return random.shuffled(held)
}
