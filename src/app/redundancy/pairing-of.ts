import type { Interconnect } from '../../contract/interconnect.ts'
import type { Order } from '../../contract/order.ts'
import { deviceOf } from './device-of.ts'

/** The domains of Google's that make a pair, and which one goes with which. */
export const OTHER_DOMAIN: Readonly<Record<string, '1' | '2'>> = { 1: '2', 2: '1' }

/** What is known of an interconnect's redundant partner. */
export type Pairing =
  /** `partner` carries on in the other domain, or on another device of the same site. */
  | { state: 'paired'; by: 'domain' | 'device'; partner: string; place: string }
  /** A port with others, but only at other sites: `partner` where that is one. */
  | { state: 'elsewhere'; site: string; ports: number; partner: string | undefined }
  | { state: 'single'; kind: 'direct'; site: string }
  /** `domain` is the one that would make a pair, where its own is known. */
  | { state: 'single'; kind: 'gcp_partner'; region: string; domain: '1' | '2' | undefined }
  /** Whether `maybe` is its partner cannot be told: Cloudflare's answers name no domain, and not every device. */
  | { state: 'unknown'; why: 'domain' | 'any' | 'device'; place: string; maybe: string }

/** The edge availability domain of each attachment that was ordered through this console; no one else knows it here. */
export function domainsOf(orders: readonly Order[]): Map<string, string> {
  const domains = new Map<string, string>()
  for (const order of orders) {
    if (order.state === 'created' && order.ordered.type === 'gcp_partner') {
      domains.set(order.interconnect.name, order.ordered.domain)
    }
  }
  return domains
}

/**
 * Says of each interconnect of an account whether it has a redundant partner. An attachment's is in the same region and the
 * other domain, one for one; a port's is on another device of the same site, or at another site.
 * @see https://cloud.google.com/network-connectivity/docs/interconnect/tutorials/partner-creating-999-availability
 */
export function pairingOf(
  interconnects: readonly Interconnect[],
  orders: readonly Order[],
): Map<string, Pairing> {
  const domains = domainsOf(orders)
  const attachments = groupsOf(interconnects, 'gcp_partner', 'region')
  const ports = groupsOf(interconnects, 'direct', 'site')
  const pairings = new Map<string, Pairing>()
  for (const [region, members] of attachments) {
    const names = members.map(({ name }) => name)
    pairAttachments(region, names, domains, pairings)
  }
  const portCount = [...ports.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [site, members] of ports) {
    const here = members.map((port) => ({ name: port.name, device: deviceOf(port) }))
    const away = portCount - here.length
    const only = away === 1 ? [...ports].find(([other]) => other !== site)?.[1][0] : undefined
    pairPorts(site, here, { ports: away, partner: only?.name }, pairings)
  }
  return pairings
}

/** Those of a kind by the place that they are at, but for what states none: field by field, since there may be 10,000. */
function groupsOf(
  interconnects: readonly Interconnect[],
  kind: Interconnect['type'],
  place: 'region' | 'site',
) {
  const groups = new Map<string, Interconnect[]>()
  for (const interconnect of interconnects) {
    if (interconnect.type !== kind) continue
    const at: unknown = (interconnect as Record<string, unknown>)[place] // may be missing or of another type
    if (typeof at !== 'string' || at === '') continue
    const group = groups.get(at)
    if (group) group.push(interconnect)
    else groups.set(at, [interconnect])
  }
  return groups
}

/** One for one, as far as the domains are known; what is left over may be the pair of one whose domain is not. */
function pairAttachments(
  region: string,
  names: string[],
  domains: ReadonlyMap<string, string>,
  pairings: Map<string, Pairing>,
): void {
  const first = names.filter((name) => domains.get(name) === '1')
  const second = names.filter((name) => domains.get(name) === '2')
  const unsure = names.filter((name) => OTHER_DOMAIN[domains.get(name) ?? ''] === undefined)
  const pairs = Math.min(first.length, second.length)
  const paired = (name: string, partner: string | undefined) => {
    if (partner !== undefined) pairings.set(name, { state: 'paired', by: 'domain', partner, place: region })
  }
  for (let index = 0; index < pairs; index += 1) {
    const [one, two] = [first[index], second[index]]
    if (one !== undefined) paired(one, two)
    if (two !== undefined) paired(two, one)
  }
  const open = [...unsure, ...first.slice(pairs), ...second.slice(pairs)]
  for (const name of open) {
    const own = domains.get(name) ?? ''
    const domain = OTHER_DOMAIN[own]
    const maybe = domain ? unsure[0] : open[0] === name ? open[1] : open[0]
    pairings.set(
      name,
      maybe === undefined
        ? { state: 'single', kind: 'gcp_partner', region, domain }
        : { state: 'unknown', why: own === 'any' ? 'any' : 'domain', place: region, maybe },
    )
  }
}

interface Port {
  name: string
  device: string | undefined
}

function pairPorts(
  site: string,
  here: Port[],
  elsewhere: { ports: number; partner: string | undefined },
  pairings: Map<string, Pairing>,
): void {
  const one = here.find(({ device }) => device !== undefined)
  // Whoever is not on this one's device has it as a partner, and it has any of those.
  const other = here.find(({ device }) => device !== undefined && device !== one?.device)
  const unnamed = here.find(({ device }) => device === undefined)
  for (const { name, device } of here) {
    const partner = device === undefined ? undefined : device === one?.device ? other : one
    const maybe = device !== undefined ? unnamed : here[0]?.name === name ? here[1] : here[0]
    if (partner) pairings.set(name, { state: 'paired', by: 'device', partner: partner.name, place: site })
    else if (maybe) pairings.set(name, { state: 'unknown', why: 'device', place: site, maybe: maybe.name })
    else if (elsewhere.ports > 0) pairings.set(name, { state: 'elsewhere', site, ...elsewhere })
    else pairings.set(name, { state: 'single', kind: 'direct', site })
  }
}
