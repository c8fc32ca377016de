import { fold, wordsOf } from './fold.ts'
import { kilometresBetween, SITES, type Site, siteOf } from './sites.ts'
import { type SlotIndex, type SlotQuery, searchSlots } from './slot-index.ts'

/** What would find something where a search found nothing. */
export interface Suggestions {
  /** So many more are there once occupied ones are shown. */
  occupied: number
  /** So many more are there at any speed. */
  otherSpeeds: number
  /** The sites that are nearest to the city that was searched for, with what is found there otherwise. */
  nearby: { site: string; city: string; kilometres: number; free: number }[]
}

const NEARBY_MOST = 3
/** What is further away serves nobody who asked for that city. */
const NEARBY_KM = 3000
/** A word that fits more cities than this, such as a country, names none of them. */
const CITIES_MEANT_MOST = 5

export function suggestionsFor(index: SlotIndex, query: SlotQuery): Suggestions {
  return {
    occupied: query.occupiedToo ? 0 : searchSlots(index, { ...query, occupiedToo: true }).length,
    otherSpeeds: query.speed === '' ? 0 : searchSlots(index, { ...query, speed: '' }).length,
    nearby: nearbyOf(index, query),
  }
}

function nearbyOf(index: SlotIndex, query: SlotQuery): Suggestions['nearby'] {
  const words = wordsOf(query.text)
  const meant = sitesMeant(words)
  if (meant.length === 0) return []
  // What was searched for beside the city, a speed for example, still has to fit.
  const cityWords = meant.map(searchedText)
  const others = words.filter((word) => !cityWords.some((text) => text.includes(word)))
  const free = new Map<string, number>()
  for (const { slot } of searchSlots(index, { ...query, text: others.join(' '), occupiedToo: false })) {
    free.set(slot.site, (free.get(slot.site) ?? 0) + 1)
  }
  return [...free]
    .flatMap(([site, count]) => {
      const known = siteOf(site)
      if (!known) return []
      const kilometres = Math.min(...meant.map((one) => kilometresBetween(one, known)))
      return [{ site, city: known.city, kilometres: Math.round(kilometres / 10) * 10, free: count }]
    })
    .filter(({ kilometres }) => kilometres <= NEARBY_KM)
    .toSorted((one, other) => one.kilometres - other.kilometres)
    .slice(0, NEARBY_MOST)
}

/** The cities that most of the words fit. */
function sitesMeant(words: readonly string[]): Site[] {
  const fits = SITES.map((site) => {
    const text = ` ${searchedText(site)}`
    // From the start of a word on: “ran” is in “France” and means nothing.
    return { site, count: words.filter((word) => text.includes(` ${word}`)).length }
  })
  const best = Math.max(...fits.map(({ count }) => count))
  const meant = fits.filter(({ count }) => count === best)
  return best > 0 && meant.length <= CITIES_MEANT_MOST ? meant.map(({ site }) => site) : []
}

function searchedText({ code, city, country, also }: Site): string {
  return fold(`${code} ${city} ${country} ${also}`)
}
