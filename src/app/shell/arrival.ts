import { type RefObject, useEffect } from 'react'

/** The screen that a person is on; undefined until the first one is there. */
let screen: string | undefined
let wentBack = false

if (typeof window !== 'undefined') {
  addEventListener('popstate', () => {
    wentBack = true
  })
  // wouter announces its own navigations by this event.
  addEventListener('pushState', () => {
    wentBack = false
  })
}

/**
 * Moves the focus to a screen's heading when a person arrives at it, as a page load would, but not on the first load.
 * Going back leaves the scroll position to the browser, which remembers it.
 * @param here names the screen, its step included
 */
export function useFocusOnArrival(heading: RefObject<HTMLElement | null>, here: string) {
  useEffect(() => {
    if (screen === here) return
    if (screen !== undefined) {
      heading.current?.focus({ preventScroll: true })
      if (!wentBack) scrollTo(0, 0)
    }
    screen = here
  }, [heading, here])
}
