import type { Slot } from '../contract/slot.ts'
import { attach, type Naming, occupy } from './new-interconnect.ts'
import { seededAttachment, seededPort } from './seed-interconnects.ts'
import { REGIONS } from './sites.ts'
import type { HeldInterconnect } from './world.ts'

/** Names are opaque, so each of these may come: all that a URL, a file name, a table cell or a line of text can trip over. */
export const STRANGE_NAMES = [
  'icon/ewr/0001',
  '/leading and trailing slash/',
  'icon\\backslash',
  'icon.ewr.0001.',
  '.hidden',
  '...',
  '100%',
  '%2F',
  '%E0%A4%A',
  '%00',
  'name with  two spaces',
  ' blanks around ',
  'what?query=1&more=2#fragment',
  'semi;colon,comma|pipe',
  'it\'s a "quoted" name',
  'plus+and&ampersand',
  'München–Zürich ☁️',
  '東京エッジ相互接続',
  'خط الرياض ١',
  '\u202Etxt.drawrof', // A right-to-left override: what follows reads backwards.
  'caf\u00E9',
  'cafe\u0301', // The same to the eye as the one before.
  'zero\u200Bwidth',
  'ICON-CASE',
  'icon-case',
  '=1+1',
  '+SUM(A1:A9)',
  '-2+3',
  '@cmd',
  '=HYPERLINK("https://example.com","click")',
  '<b>bold</b><script>document.title=1</script>',
  '__proto__',
  'constructor',
  'new',
  `very-long-${'x'.repeat(245)}`,
  '長'.repeat(85),
] as const

/** An interconnect by each strange name, of either kind in turn and in every state. */
export function seedStrangeNames(naming: Naming, slots: readonly Slot[]): HeldInterconnect[] {
  const free = slots.filter(({ occupied }) => !occupied)
  return STRANGE_NAMES.map((name, index) => {
    naming.names.add(name)
    const slot = index % 2 === 0 ? free[index] : undefined
    const turn = Math.floor(index / 2)
    const region = REGIONS[turn % REGIONS.length] ?? REGIONS[0]
    return slot
      ? seededPort(turn, { ...occupy(naming, slot), name })
      : seededAttachment(turn, { ...attach(naming, region, '1G'), name })
  })
}
