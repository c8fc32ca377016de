/** One part of the benchmarks: measured by itself, and a table of BENCHMARKS.md. */
export interface Part {
  /** Names it on the command line and in BENCHMARKS.md. */
  readonly name: string
  /** Whether it starts servers: the built console, and peers that are packages of this folder's own. */
  readonly needsPeers: boolean
  load(): Promise<Measure>
}

/** Measures, and says meanwhile how far it is. */
export type Measure = (progress: (what: string) => void) => Promise<Finding>

/** What a part found, as it is printed. */
export interface Finding {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  goals: readonly Goal[]
}

/** What was to be reached: `found` is to be at most `limit`. */
export interface Goal {
  what: string
  found: number
  limit: number
}
