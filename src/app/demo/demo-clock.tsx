import { useSyncExternalStore } from 'react'
import { consoleNow } from '../api/console-clock.ts'
import { clockOf } from '../ui/times.ts'

/** How often it is shown anew, in milliseconds. */
const TICK_MS = 250

const listeners = new Set<() => void>()
let shown = consoleNow()
let timer: ReturnType<typeof setInterval> | undefined

/** One tick for all that show it: sped up, two of them would be seconds apart. */
function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    shown = consoleNow()
    for (const each of listeners) each()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The time that it is in the demo, as it passes. */
export function DemoClock() {
  const time = useSyncExternalStore(subscribe, () => shown)
  return <time dateTime={new Date(time).toISOString()}>{clockOf(new Date(time), true)}</time>
}
