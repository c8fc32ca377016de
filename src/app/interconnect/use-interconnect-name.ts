import { usePathname } from 'wouter/use-browser-location'

/**
 * The interconnect's name that the address holds. Read from the address itself and decoded once: the router's own parameters
 * are decoded in part already, so that a name with a percent sign would come out as another.
 */
export function useInterconnectName(): string {
  return nameIn(usePathname())
}

/** The name in a path such as `/interconnects/a%2Fb`; what was not encoded rightly is taken as it stands. */
export function nameIn(path: string): string {
  const encoded = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
