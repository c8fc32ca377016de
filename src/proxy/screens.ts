const SCREENS = [/^\/$/, /^\/new$/, /^\/activity$/, /^\/orders\/[^/]+$/, /^\/interconnects\/[^/]+$/]

/**
 * Whether the application has a screen at this path, as the browser sends it (still encoded). Only these are answered with
 * the page; anything else is a 404 rather than a page that then finds nothing.
 */
export function isScreen(pathname: string): boolean {
  return SCREENS.some((screen) => screen.test(pathname))
}
