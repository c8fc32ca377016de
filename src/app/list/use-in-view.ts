import { type RefObject, useEffect, useState } from 'react'

const listeners = new WeakMap<Element, (inView: boolean) => void>()
let observer: IntersectionObserver | undefined

/** One for all: each of its own would be asked anew whenever the page moves. */
function sharedObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting)
    },
    { rootMargin: '100px' },
  )
  return observer
}

/** Whether an element is in the window, or close to it; undefined until it has been there once. */
export function useInView(element: RefObject<Element | null>): boolean | undefined {
  const [inView, setInView] = useState<boolean>()
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const shared = sharedObserver()
    listeners.set(watched, (now) => setInView((before) => (before === undefined && !now ? before : now)))
    shared.observe(watched)
    return () => {
      shared.unobserve(watched)
      listeners.delete(watched)
    }
  }, [element])
  return inView
}
