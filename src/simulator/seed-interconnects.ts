import { BANDWIDTHS } from '../contract/bandwidth.ts'
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

function seededPort(port: Port): Pick<HeldInterconnect, 'fibre' | 'forced'> {
  if ('fault' in port) {
    return {
      fibre: { plugged: true, since: 0, seenLight: true },
      forced: { from: 0, status: port.fault },
    }
  }
  return { fibre: { plugged: port.light === 'now', since: 0, seenLight: port.light === 'lost' } }
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
  const held: Omit<HeldInterconnect, 'sequence'>[] = []
  for (const [index, port] of PORTS.entries()) {
    const slot = homes[index]
    if (slot) held.push({ ...longAgo, ...seededPort(port), interconnect: occupy(naming, slot) })
  }
  for (const [index, status] of ATTACHMENTS.entries()) {
    const region = REGIONS[index % REGIONS.length] ?? REGIONS[0]
    const bandwidth = BANDWIDTHS[random.below(BANDWIDTHS.length)] ?? BANDWIDTHS[0]
    held.push({
      ...longAgo,
      interconnect: attach(naming, region, bandwidth),
      fibre: { plugged: false, since: 0, seenLight: false },
      forced: { from: 0, status },
    })
  }
  return random.shuffled(held).map((one, index) => ({ ...one, sequence: index + 1 }))
}
