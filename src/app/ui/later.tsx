import { type ComponentType, lazy, startTransition, useEffect, useState } from 'react'

/** A component whose script is fetched when it is first shown, or when {@link load} asks for it before. */
export type Later<Props> = ComponentType<Props> & {
  /** Rejects where the script cannot be fetched; to show the component asks for it again. */
  load: () => Promise<void>
}

/**
 * Puts a component off until it is shown, inside a `Suspense`. One that was fetched before is shown at once: `lazy` would first
 * show what stands in for it, in place of what the build had painted, and React keeps that up for 300 ms.
 */
export function later<Props extends object>(fetchScript: () => Promise<ComponentType<Props>>): Later<Props> {
  let loaded: ComponentType<Props> | undefined
  const load = async () => {
    loaded = await fetchScript()
    return { default: loaded }
  }
  const Lazy = lazy(load) as ComponentType<Props> // it takes what the component takes, which its own type cannot say

  function Shown(props: Props) {
    // The same for as long as it is shown: another component in its place would begin anew.
    const [Part] = useState<ComponentType<Props>>(() => loaded ?? Lazy)
    return <Part {...props} />
  }
  return Object.assign(Shown, { load: async () => void (await load()) })
}

/**
 * Puts off what is added to a screen without taking anything of it away, as the stand-in of `lazy` would.
 * @returns a hook that fetches it once it is wanted: undefined until it is here, null where it cannot be
 */
export function additionOf<Part>(
  fetchScript: () => Promise<Part>,
): (wanted?: boolean) => Part | null | undefined {
  let fetched: Part | null | undefined
  return function useAddition(wanted = true) {
    const [part, setPart] = useState(() => fetched)
    useEffect(() => {
      if (!wanted || part) return
      async function load() {
        fetched = await fetchScript().catch(() => null)
        startTransition(() => setPart(() => fetched))
      }
      void load()
    }, [wanted, part])
    return part
  }
}
