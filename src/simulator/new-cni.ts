import { prefixOf, written } from '../contract/prefixes.ts'
import type { NewCni, WholeCni } from './cni-body.ts'

/** A CNI, and until when (milliseconds since the epoch) neither list nor get shows it. */
export interface HeldCni {
  cni: WholeCni
  visibleFrom: number
}

/** Where the made-up point-to-point links are: room for two million of them. */
const LINKS = prefixOf('10.192.0.0/10')?.network ?? 0

/** Both ends of the account's `number`th link, counted from 0: a /31 of its own, the customer's end the upper one. */
export function linkOf(number: number): Pick<WholeCni, 'cust_ip' | 'p2p_ip'> {
  const network = LINKS + 2 * number
  return { cust_ip: written({ network: network + 1, length: 31 }), p2p_ip: written({ network, length: 31 }) }
}

/** A body with the mode that it leaves open: routes are exchanged where there is BGP. */
export function withMode<Body extends NewCni>(body: Body): Body & Pick<WholeCni, 'bgp_mode'> {
  return { bgp_mode: body.bgp ? 'dynamic_route_exchange' : 'advertise_only', ...body }
}
