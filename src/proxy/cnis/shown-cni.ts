import type { Cni, UpstreamCni } from '../../contract/cni.ts'
import { canonicalDigest } from './canonical.ts'

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

/**
 * Names what a change overwrites, the MD5 key included. Nothing else: addresses are given out by Cloudflare, perhaps only
 * some time after the creation, and that alone must not refuse anybody's change.
 */
export function versionOf({
  interconnect,
  magic,
  bgp,
}: Pick<UpstreamCni, 'interconnect' | 'magic' | 'bgp'>): Promise<string> {
  const { conduit_name, description, mtu } = magic
  return canonicalDigest({
    interconnect,
    magic: { conduit_name, description, mtu },
    bgp: bgp
      ? {
          customer_asn: bgp.customer_asn,
          // Absent and empty are the same, as are no key and null; the order of prefixes means nothing.
          extra_prefixes: (bgp.extra_prefixes ?? []).toSorted(),
          md5_key: bgp.md5_key || null,
        }
      : null,
  })
}
