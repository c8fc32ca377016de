import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * The Host headers under which a console that listens at `host` and `port` may be called: loopback’s names, for any other
 * address its own, or all of this machine’s where it listens on every one, and the public name.
 */
export function allowedHosts(host: string, port: number, publicUrl?: string): string[] {
  const names = [...new Set([...LOOPBACK, ...namesOf(host)])]
  return [
    // A browser leaves the port out where it is the scheme’s own.
    ...names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])),
    ...(publicUrl === undefined ? [] : [new URL(publicUrl).host]),
  ]
}

function namesOf(host: string): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [bracketed(host.toLowerCase())]
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return [hostname().toLowerCase(), ...addresses.map(({ address }) => bracketed(address))]
}

/** An IPv6 address stands in brackets in a URL and in a Host header. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
