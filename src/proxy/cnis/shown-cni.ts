import type { Cni, UpstreamCni } from '../../contract/cni.ts'
import { canonical, canonicalDigest } from './canonical.ts'

/** A CNI for the browser: without the MD5 key, and with the version of what a change would overwrite. */
export async function shownCni(cni: UpstreamCni): Promise<Cni> {
  const { id, interconnect, magic, bgp, cust_ip, p2p_ip, bgp_mode } = cni
  const { conduit_name, description, mtu } = magic
  return {
    id,
    interconnect,
    magic: { conduit_name, description, mtu },
    ...(bgp && {
      bgp: {
        customer_asn: bgp.customer_asn,
        extra_prefixes: bgp.extra_prefixes ?? [],
        md5: bgp.md5_key ? 'set' : 'none',
      },
    }),
    ...(cust_ip && { cust_ip }),
    ...(p2p_ip && { p2p_ip }),
    ...(bgp_mode && { bgp_mode }),
    version: await versionOf(cni),
  }
}

type Changeable = Pick<UpstreamCni, 'interconnect' | 'magic' | 'bgp'>

/**
 * Names what a change overwrites. Nothing else: addresses are given out by Cloudflare, perhaps only some time after the
 * creation, and that alone must not refuse anybody's change. Of the MD5 key it knows only whether there is one: everybody
 * who may look gets it, and a digest of a short key could be guessed at.
 */
export function versionOf(cni: Changeable): Promise<string> {
  return canonicalDigest(overwritten(cni, cni.bgp?.md5_key ? 'set' : 'none'))
}

/** Whether two hold the same in all that a change overwrites, the MD5 key included. */
export function holdsTheSame(one: Changeable, other: Changeable): boolean {
  return canonical(overwritten(one, one.bgp?.md5_key)) === canonical(overwritten(other, other.bgp?.md5_key))
}

function overwritten({ interconnect, magic, bgp }: Changeable, md5: string | null | undefined) {
  const { conduit_name, description, mtu } = magic
  return {
    interconnect,
    magic: { conduit_name, description, mtu },
    bgp: bgp
      ? {
          customer_asn: bgp.customer_asn,
          // Absent and empty are the same, as are no key and null; the order of prefixes means nothing.
          extra_prefixes: (bgp.extra_prefixes ?? []).toSorted(),
          md5: md5 || null,
        }
      : null,
  }
}
