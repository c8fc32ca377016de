import type { Interconnect } from '../../contract/interconnect.ts'
import type { Label } from '../../contract/follow-up.ts'
import { type Description, describe } from '../interconnect/describe.ts'
import { deviceOf } from '../redundancy/pairing-of.ts'
import { fold } from '../slots/fold.ts'

/** An interconnect made ready to be searched and sorted with every key press: put in words and folded once. */
export interface IndexedInterconnect extends Description {
  interconnect: Interconnect
  name: string
  /** The speed as the API spells it; empty where it does not tell. */
  spelledSpeed: string
  device: string
  slot: string
  /** All that a search looks at, folded. */
  searched: string
}

/** Puts every interconnect in words, in the order in which Cloudflare lists them. */
export function indexInterconnects(interconnects: readonly Interconnect[]): IndexedInterconnect[] {
  return interconnects.map((interconnect) => {
    const description = describe(interconnect)
    const { kindName, place, placeDetail, site, region, speed } = description
    const { name, type } = interconnect
    const spelledSpeed = textOf(interconnect, 'speed')
    const device = deviceOf(interconnect) ?? ''
    const slot = textOf(interconnect, 'slot_id')
    return {
      ...description,
      interconnect,
      name,
      spelledSpeed,
      device,
      slot,
      // Joined rather than added up: a text that is still in pieces would be put together by the first key press.
      searched: fold(
        [name, type, kindName, place, placeDetail, site, region, speed, spelledSpeed, device, slot].join(' '),
      ),
    }
  })
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
