import type { Clock } from './contract/clock.ts'

/** How long a visitor’s worlds are kept after the last request. */
const STAY_MS = 15 * 60_000
/** An object that hears nothing for a minute or two is evicted, with all that is in its memory. */
const STIR_EVERY_MS = 45_000

/** Keeps the object in which a visitor’s demo lives there, as long as it is wanted. */
export interface DemoStay {
  /** The demo begins. */
  begin(): Promise<void>
  /** Somebody uses it. */
  use(): void
  /** Call when the object’s alarm goes off. @returns whether nobody has used the demo for so long that it is to end */
  isOver(): Promise<boolean>
}

/**
 * Lets the object’s alarm go off again and again while the demo is used, and for a quarter of an hour afterwards.
 * @see https://developers.cloudflare.com/durable-objects/concepts/durable-object-lifecycle/
 */
export function createDemoStay(
  setAlarm: (time: number) => Promise<void>,
  clock: Pick<Clock, 'now'>,
): DemoStay {
  let lastUsed = clock.now()
  const stir = () => setAlarm(clock.now() + STIR_EVERY_MS)
  return {
    begin() {
      lastUsed = clock.now()
      return stir()
    },
    use() {
      lastUsed = clock.now()
    },
    async isOver() {
      if (clock.now() - lastUsed >= STAY_MS) return true
      await stir()
      return false
    },
  }
}
