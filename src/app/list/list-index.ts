import type { Interconnect } from '../../contract/interconnect.ts'
import type { Label } from '../../contract/follow-up.ts'
import { type Description, describe } from '../interconnect/describe.ts'
import { deviceOf } from '../redundancy/pairing-of.ts'
import { fold } from '../slots/fold.ts'

/** An interconnect and what the list says of it. There may be 10,000, of which 50 are shown. */
export interface IndexedInterconnect {
  interconnect: Interconnect
  name: string
  /** Made when it is first asked for, and kept: a key press compares, and puts nothing in words. */
  readonly words: Words
}

interface Words extends Description {
  /** The speed as the API spells it; empty where it does not tell. */
  spelledSpeed: string
  device: string
  slot: string
  /** All that a search looks at, folded. */
  searched: string
}

class Entry implements IndexedInterconnect {
  readonly interconnect: Interconnect
  readonly name: string
  #words: Words | undefined

  constructor(interconnect: Interconnect) {
    this.interconnect = interconnect
    this.name = interconnect.name
  }

  get words(): Words {
    this.#words ??= putInWords(this.interconnect)
    return this.#words
  }
}

/** Of an interconnect that a new reading tells the same of, React Query keeps the object: its words are kept along. */
const entries = new WeakMap<Interconnect, Entry>()

/** Makes interconnects ready to be searched and sorted, in the order in which Cloudflare lists them. */
export function indexInterconnects(interconnects: readonly Interconnect[]): IndexedInterconnect[] {
  return interconnects.map((interconnect) => {
    const known = entries.get(interconnect)
    if (known) return known
    const entry = new Entry(interconnect)
    entries.set(interconnect, entry)
    return entry
  })
}

/** So long is worked at a time, in milliseconds: a key that is pressed meanwhile does not wait. */
const SLICE_MS = 5

/** Puts all in words ahead of the first search, a slice at a time. @param signal ends it */
export async function putAllInWords(
  index: readonly IndexedInterconnect[],
  signal: AbortSignal,
): Promise<void> {
  let begun = performance.now()
  for (const entry of index) {
    void entry.words
    if (performance.now() - begun < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
    begun = performance.now()
  }
}

function putInWords(interconnect: Interconnect): Words {
  const description = describe(interconnect)
  const { kindName, place, placeDetail, site, region, speed } = description
  const { name, type } = interconnect
  const spelledSpeed = textOf(interconnect, 'speed')
  const device = deviceOf(interconnect) ?? ''
  const slot = textOf(interconnect, 'slot_id')
  return {
    ...description,
    spelledSpeed,
    device,
    slot,
    // Joined rather than added up: a text that is still in pieces would be put together by the first key press.
    searched: fold(
      [name, type, kindName, place, placeDetail, site, region, speed, spelledSpeed, device, slot].join(' '),
    ),
  }
}

/** People’s own names for interconnects, to be shown and to be searched. */
export type Labels = ReadonlyMap<string, { label: string; folded: string }>

/** @param labels as the console keeps them */
export function indexLabels(labels: readonly Label[]): Labels {
  return new Map(labels.map(({ interconnect, label }) => [interconnect, { label, folded: fold(label) }]))
}

function textOf(interconnect: Interconnect, field: string): string {
  const value: unknown = (interconnect as Record<string, unknown>)[field] // any field may be missing or of another type
  return typeof value === 'string' ? value : ''
}
