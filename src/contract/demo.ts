import type { Kind } from './kind.ts'

/** How fast the demo's time may pass. */
export const SPEEDS = [1, 10, 60] as const
export type Speed = (typeof SPEEDS)[number]

/** The demo's time (ISO 8601, UTC), and how many of its seconds pass in one of a watch's. */
export interface DemoTime {
  now: string
  speed: Speed
}

/** Something that the simulator can be made to do on stage. */
export interface Scenario {
  /** Stable: links name it. */
  code: string
  title: string
  /** The heading that it stands under. */
  group: string
  /** What can be ordered under it, what shows it best first. */
  kinds: readonly Kind[]
  /** The last group of the UUID that brings it about: the slot's, or that of the pairing key's first part. */
  ending: string
  /** What the presenter does once the form is filled in. */
  click: string
  /** What the audience then sees. */
  see: string
}
