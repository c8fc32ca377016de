/** Set on the history entry whose address held a pairing key. */
export const keyWasRemoved = { keyWasRemoved: true }

/**
 * Three parts between slashes, the first of them long: every text in which `mayBeKey` finds a key, and a few that are none. Every
 * visit asks, so that what tells them apart would be fetched for nothing.
 */
const LIKE_A_KEY = /^[^/]{8,}\/[^/]+\/[^/]+$/

/** Takes a pairing key out of the address before anything else happens; called once, before the first render. */
export function removePairingKeyFromAddress(): void {
  const cleaned = withoutPairingKey(new URLSearchParams(location.search))
  if (!cleaned) return
  const search = cleaned.toString()
  history.replaceState(keyWasRemoved, '', search ? `${location.pathname}?${search}` : location.pathname)
}

/**
 * The address without anything that is, or may be, a pairing key; undefined where there is none. An address is kept in
 * histories and logs, and whoever holds an unused key can use it.
 */
export function withoutPairingKey(search: URLSearchParams): URLSearchParams | undefined {
  const secrets = [...search].filter(([name, value]) => /pairing/i.test(name) || LIKE_A_KEY.test(value))
  if (secrets.length === 0) return undefined
  const rest = new URLSearchParams(search)
  for (const [name] of secrets) rest.delete(name)
  return rest
}
