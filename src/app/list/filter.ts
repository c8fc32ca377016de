import type { Interconnect } from '../../contract/interconnect.ts'
import { KIND_NAMES } from '../../contract/kinds.ts'
import { describe } from '../interconnect/describe.ts'

/** Those in which every word of `text` occurs: in the name, kind, place, address, site or speed, in any case. */
export function matching(interconnects: Interconnect[], text: string): Interconnect[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return interconnects
  return interconnects.filter((interconnect) => {
    const searched = searchedText(interconnect)
    return words.every((word) => searched.includes(word))
  })
}

function searchedText(interconnect: Interconnect): string {
  const { kind, place, placeDetail, site, region, speed } = describe(interconnect)
  const spelled = 'speed' in interconnect ? String(interconnect.speed) : ''
  const kindWords = kind ? KIND_NAMES[kind] : ''
  return [interconnect.name, interconnect.type, kindWords, place, placeDetail, site, region, speed, spelled]
    .join(' ')
    .toLowerCase()
}
