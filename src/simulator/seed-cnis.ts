import type { NewCni } from './cni-body.ts'
import { type HeldCni, linkOf, withMode } from './new-cni.ts'
import { createRandom } from './random.ts'
import { statusAt } from './status.ts'
import type { HeldInterconnect } from './world.ts'

type Content = Pick<NewCni, 'magic' | 'bgp'>

/** What runs over the first Healthy interconnects of each kind; the others wait for somebody to set them up. */
const CONTENTS: Record<HeldInterconnect['interconnect']['type'], readonly Content[]> = {
  direct: [
    {
      magic: { conduit_name: 'dc-east-primary', description: 'Data centre east, first path', mtu: 1500 },
      bgp: {
        customer_asn: 64_512,
        extra_prefixes: ['198.51.100.0/24', '203.0.113.0/25'],
        md5_key: 'made-up key',
      },
    },
    { magic: { conduit_name: 'dc-east-static', description: '', mtu: 1476 } },
  ],
  gcp_partner: [
    {
      magic: { conduit_name: 'gcp-vpc-main', description: 'Shared VPC', mtu: 1440 },
      bgp: { customer_asn: 16_550, extra_prefixes: [] },
    },
    {
      magic: { conduit_name: 'gcp-vpc-batch', description: 'Batch jobs', mtu: 1460 },
      bgp: { customer_asn: 16_550, extra_prefixes: ['192.0.2.0/24'], md5_key: null },
    },
  ],
}

/** When all that is seeded has come to rest. */
const SETTLED = Number.POSITIVE_INFINITY

/** A few CNIs on an account's interconnects. Their chance is their own: it leaves everything else as it would be without. */
export function seedCnis(account: string, interconnects: readonly HeldInterconnect[]): HeldCni[] {
  const random = createRandom(`CNIs of ${account}`)
  const healthy = interconnects.filter((held) => statusAt(held, SETTLED).state === 'Healthy')
  const bare = (['direct', 'gcp_partner'] as const).flatMap((type) => {
    const homes = healthy.filter(({ interconnect }) => interconnect.type === type)
    return CONTENTS[type].flatMap((content, index) => {
      const home = homes[index]
      return home ? [{ account, interconnect: home.interconnect.name, ...structuredClone(content) }] : []
    })
  })
  return bare.map((one, index) => ({
    cni: withMode({ id: random.uuid(), ...one, ...linkOf(index) }),
    visibleFrom: 0,
  }))
}
