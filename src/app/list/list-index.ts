import type { Interconnect } from '../../contract/interconnect.ts'
import type { Label } from '../../contract/follow-up.ts'
import { type Description, describe } from '../interconnect/describe.ts'
import { deviceOf } from '../redundancy/device-of.ts'

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

function putInWords(interconnect: Interconnect): Words {
  return {
    ...describe(interconnect),
    spelledSpeed: textOf(interconnect, 'speed'),
    device: deviceOf(interconnect) ?? '',
    slot: textOf(interconnect, 'slot_id'),
  }
}

/** People’s own names for interconnects, to be shown and to be searched. */
export type Labels = ReadonlyMap<string, string>

/** @param labels as the console keeps them */
export function indexLabels(labels: readonly Label[]): Labels {
  return new Map(labels.map(({ interconnect, label }) => [interconnect, label]))
}

function textOf(interconnect: Interconnect, field: string): string {
  const value: unknown = (interconnect as Record<string, unknown>)[field] // any field may be missing or of another type
  return typeof value === 'string' ? value : ''
}
