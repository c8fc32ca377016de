import { MAX_ASN } from '../contract/asns.ts'
import { prefixOf } from '../contract/prefixes.ts'
import { z } from '../contract/zod.ts'

// What the service takes, which is less strict than the console: host bits, an empty name and AS 0 pass.
// https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/create/

const Prefix = z.string().check(z.refine((text) => prefixOf(text) !== undefined))

/** Any printable ASCII except `"` and `?`, at least one. */
const Md5Key = z.string().check(z.regex(/^[\x20\x21\x23-\x3e\x40-\x7e]+$/))

export const CustomerAsn = z.int().check(z.gte(0), z.lte(MAX_ASN))

const changeable = {
  account: z.string(),
  interconnect: z.string(),
  magic: z.strictObject({
    conduit_name: z.string(),
    description: z.string(),
    mtu: z.int().check(z.gte(0)),
  }),
  bgp: z.optional(
    z.strictObject({
      customer_asn: CustomerAsn,
      extra_prefixes: z.array(Prefix),
      md5_key: z.optional(z.nullable(Md5Key)),
    }),
  ),
}

/** The body that creates a CNI. */
export const NewCni = z.strictObject(changeable)
export type NewCni = z.infer<typeof NewCni>

/** The body that changes one, which is the whole of it. */
export const WholeCni = z.strictObject({
  ...changeable,
  id: z.string(),
  cust_ip: Prefix,
  p2p_ip: Prefix,
  bgp_mode: z.optional(z.enum(['dynamic_route_exchange', 'advertise_only'])),
})
export type WholeCni = z.infer<typeof WholeCni>
