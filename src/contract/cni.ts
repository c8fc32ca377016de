import { AccountTag } from './account.ts'
import { faultOfAsn } from './asns.ts'
import { MAX_MTU } from './mtus.ts'
import { faultOfPrefix } from './prefixes.ts'
import { Problem } from './problem.ts'
import { z } from './zod.ts'

/**
 * A CNI as Cloudflare returns it: the BGP and addressing object on an interconnect. Fields of newer revisions pass through.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/
 */
export const UpstreamCni = z.looseObject({
  id: z.string(),
  account: z.optional(z.string()),
  interconnect: z.string(),
  magic: z.looseObject({ conduit_name: z.string(), description: z.string(), mtu: z.number() }),
  bgp: z.optional(
    z.nullable(
      z.looseObject({
        customer_asn: z.number(),
        extra_prefixes: z.optional(z.nullable(z.array(z.string()))),
        md5_key: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  cust_ip: z.optional(z.nullable(z.string())),
  p2p_ip: z.optional(z.nullable(z.string())),
  bgp_mode: z.optional(z.nullable(z.string())),
})
export type UpstreamCni = z.infer<typeof UpstreamCni>

/**
 * A CNI as the browser gets it: without the MD5 key itself, of which only `md5` tells whether there is one. `version`
 * names this very content: a change is made to what was seen, or refused.
 */
export const Cni = z.looseObject({
  id: z.string(),
  interconnect: z.string(),
  magic: z.object({ conduit_name: z.string(), description: z.string(), mtu: z.number() }),
  bgp: z.optional(
    z.object({ customer_asn: z.number(), extra_prefixes: z.array(z.string()), md5: z.enum(['set', 'none']) }),
  ),
  /** The customer's end of the /31, `A.B.C.D/N`. */
  cust_ip: z.optional(z.string()),
  /** Cloudflare's end. */
  p2p_ip: z.optional(z.string()),
  bgp_mode: z.optional(z.string()),
  version: z.string(),
})
export type Cni = z.infer<typeof Cni>

const text = (what: string, most: number) =>
  z.string({ error: `Enter ${what}.` }).check(
    z.trim(),
    z.refine((value) => value.length <= most, `Use ${most} characters at most.`),
    z.refine(
      (value) => !/\p{Cc}/u.test(value),
      'Line breaks and other control characters cannot be used here.',
    ),
  )

/** A customer's autonomous system number. */
export const Asn = z.number({ error: 'Enter the ASN of your network, a whole number.' }).check(
  z.superRefine((asn, context) => {
    const message = faultOfAsn(asn)
    if (message) context.addIssue({ code: 'custom', message, input: asn })
  }),
)

/** An IPv4 network in its canonical form. */
export const IpPrefix = z.string({ error: 'Enter a network, such as 203.0.113.0/24.' }).check(
  z.trim(),
  z.superRefine((prefix, context) => {
    const message = faultOfPrefix(prefix)
    if (message) context.addIssue({ code: 'custom', message, input: prefix })
  }),
)

/**
 * The key of TCP's MD5 option: printable ASCII without `"` and `?`. No message repeats it.
 * @see https://developers.cloudflare.com/api/resources/network_interconnects/subresources/cnis/methods/create/
 */
const Md5Key = z.string({ error: 'Enter the MD5 key, or leave it blank.' }).check(
  z.superRefine((key, context) => {
    const message = !/^[\x20-\x7e]+$/.test(key)
      ? 'Use printable ASCII characters only: letters, digits and signs, without line breaks or tabs.'
      : /["?]/.test(key)
        ? 'An MD5 key cannot hold a double quote or a question mark.'
        : undefined
    // `input` is left empty on purpose: an issue must not carry the key into a log.
    if (message) context.addIssue({ code: 'custom', message, input: undefined })
  }),
)

const Magic = z.strictObject({
  conduit_name: text('a conduit name', 200).check(
    z.refine((name) => name !== '', 'Enter a conduit name: Magic WAN and Magic Transit show it.'),
  ),
  description: text('a description', 500),
  mtu: z
    .int({ error: 'The MTU is a whole number of bytes.' })
    .check(z.refine((mtu) => mtu >= 0 && mtu <= MAX_MTU, `An MTU is ${MAX_MTU} bytes at most.`)),
})

const Bgp = z.strictObject({
  customer_asn: Asn,
  extra_prefixes: z.array(IpPrefix).check(
    z.refine((prefixes) => prefixes.length <= 100, 'List 100 prefixes at most.'),
    z.superRefine((prefixes, context) => {
      prefixes.forEach((prefix, index) => {
        if (prefixes.indexOf(prefix) < index) {
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `${prefix} is listed twice. Remove one of the two.`,
            input: prefix,
          })
        }
      })
    }),
  ),
  /** In a change, leaving it out keeps the key that is set; null removes it. */
  md5_key: z.optional(z.nullable(Md5Key)),
})

/** The body of a create request, exactly as Cloudflare takes it. */
export const CreateCni = z.strictObject({
  account: AccountTag,
  interconnect: z.string({ error: 'Name the interconnect.' }).check(z.minLength(1, 'Name the interconnect.')),
  magic: Magic,
  bgp: z.optional(Bgp),
})
export type CreateCni = z.infer<typeof CreateCni>

/** A change of a CNI: everything that can be changed, and the `version` of what was seen. */
export const UpdateCni = z.strictObject({
  version: z.string({ error: 'Say which version was changed.' }),
  magic: Magic,
  bgp: z.optional(Bgp),
})
export type UpdateCni = z.infer<typeof UpdateCni>

/** The account's settings for CNIs. */
export const CniSettings = z.looseObject({ default_asn: z.optional(z.nullable(z.number())) })
export type CniSettings = z.infer<typeof CniSettings>

/** A change of the account's settings. */
export const UpdateCniSettings = z.strictObject({ default_asn: Asn })
export type UpdateCniSettings = z.infer<typeof UpdateCniSettings>

/**
 * One confirmed attempt to create a CNI, its id the key that the browser gave it. As with orders: at most one request
 * leaves, `rejected` says that nothing was created, and `unknown` is watched until a list shows it or a person lets go;
 * `abandoned` is watched on, for a match that comes late.
 */
export const CniCreation = z.object({
  id: z.string(),
  interconnect: z.string(),
  conduit_name: z.string(),
  state: z.enum(['sending', 'created', 'rejected', 'unknown', 'abandoned']),
  actor: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The id of the CNI that it created; of one that was given up, what turned up under its name after all. */
  cni: z.optional(z.string()),
  problem: z.optional(Problem),
  /** When the account's CNIs were last read to the end without showing it. */
  lastCheckedAt: z.optional(z.iso.datetime()),
  /** Of an unknown one: whether giving it up is open yet, and from when. */
  giveUp: z.optional(z.object({ allowed: z.boolean(), from: z.iso.datetime() })),
})
export type CniCreation = z.infer<typeof CniCreation>
