import { InterconnectName } from '../contract/interconnect.ts'

const SCREENS = [/^\/$/, /^\/new$/, /^\/activity$/, /^\/orders\/[\w-]+$/, /^\/interconnects\/([^/]+)$/]

/**
 * Whether the application has a screen at this path, as the browser sends it (still encoded). Only these are answered with
 * the page; anything else is a 404 rather than a page that then finds nothing.
 */
export function isScreen(pathname: string): boolean {
  return SCREENS.some((screen) => {
    const [path, name] = screen.exec(pathname) ?? []
    return path !== undefined && (name === undefined || canBeName(name))
  })
}

/** Whether what a path names can be the name of anything: no dot segment, nothing that cannot be decoded. */
function canBeName(encoded: string): boolean {
  try {
    return InterconnectName.safeParse(decodeURIComponent(encoded)).success
  } catch {
    return false
  }
}
