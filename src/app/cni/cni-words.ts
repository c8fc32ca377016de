import type { Cni, CniCreation } from '../../contract/cni.ts'

/** What a CNI is called: its conduit name, or its id where Cloudflare gave it none. */
export function nameOf({ id, magic }: Pick<Cni, 'id' | 'magic'>): string {
  return magic.conduit_name || id
}

const modes: Record<string, string> = {
  dynamic_route_exchange: 'Dynamic route exchange: both sides announce and learn routes',
  advertise_only: 'Advertise only: no routes are learned from your router',
}

/** `bgp_mode` in words; a mode that the console does not know stays as Cloudflare spells it. */
export function modeInWords(mode: string): string {
  return modes[mode] ?? mode
}

/** One attempt to create a CNI in a sentence, for those who hear it. */
export function creationInWords({ conduit_name, state, cni }: CniCreation): string {
  switch (state) {
    case 'sending':
      return `“${conduit_name}” is being created.`
    case 'created':
      return `“${conduit_name}” was created.`
    case 'rejected':
      return `Nothing was created for “${conduit_name}”.`
    case 'unknown':
      return `Whether “${conduit_name}” was created is not confirmed.`
    case 'abandoned':
      return `“${conduit_name}” was given up${cni === undefined ? '' : ', and may exist after all'}.`
  }
}

/**
 * The attempts that still say something: open ones, what was given up and turned up after all, and of those that came to
 * nothing the newest of each name unless there is a CNI of that name by now.
 */
export function shownCreations(creations: readonly CniCreation[], items: readonly Cni[]): CniCreation[] {
  const newestFirst = creations.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  return newestFirst.filter((creation, index) => {
    if (creation.state === 'sending' || creation.state === 'unknown') return true
    if (creation.state === 'created') return false
    const { conduit_name, cni } = creation
    // Once it is removed, it is nothing to decide on any more.
    if (cni !== undefined) return items.some(({ id }) => id === cni)
    const isThere = items.some(({ magic }) => magic.conduit_name === conduit_name)
    return !isThere && !newestFirst.slice(0, index).some((newer) => newer.conduit_name === conduit_name)
  })
}
