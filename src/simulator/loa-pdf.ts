import { inWords } from '../contract/bandwidth.ts'
import type { DirectInterconnect } from '../contract/interconnect.ts'
import { box, type Colour, onePage, text, widthOf, wrap } from './pdf.ts'
import { createRandom } from './random.ts'

const INK: Colour = [0.11, 0.13, 0.17]
const MUTED: Colour = [0.4, 0.43, 0.48]
const ACCENT: Colour = [0.86, 0.36, 0.06]
const LINE: Colour = [0.86, 0.87, 0.89]
const TINT: Colour = [0.98, 0.95, 0.92]

const LEFT = 60
const RIGHT = 552
const VALUES = 210

/** The single-mode optics that Cloudflare's ports take, by speed. */
const OPTICS: Record<string, string> = { '10G': '10GBASE-LR', '100G': '100GBASE-LR4' }

/** Where the cross-connect ends: made up, but always the same for one slot. */
function demarcation(slotId: string): string {
  const random = createRandom(`panel of ${slotId}`)
  const port = 1 + 2 * random.below(12)
  return `Cabinet ${101 + random.below(80)}, panel PP-${1 + random.below(8)}, ports ${port} and ${port + 1}, LC/UPC`
}

function rows(interconnect: DirectInterconnect, customer: string): readonly [string, string][] {
  const { facility, site, slot_id, speed, name, ccr_device_name } = interconnect
  return [
    ['Authorised customer', customer],
    ['Facility', [facility.name, ...facility.address].join(', ')],
    ['Cloudflare site', site],
    ['Interconnect', name],
    ['Slot', slot_id],
    ['Device', ccr_device_name ?? 'Assigned when the cross-connect is installed'],
    ['Demarcation point', demarcation(slot_id)],
    [
      'Speed and optics',
      [inWords(speed), OPTICS[speed], 'single-mode fibre, up to 10 km'].filter(Boolean).join(', '),
    ],
  ]
}

/** Draws paragraphs and a table from the top of the page downwards. */
function createDrawing() {
  const operators: string[] = []
  let y = 0
  return {
    operators,
    moveTo: (next: number) => {
      y = next
    },
    skip: (points: number) => {
      y -= points
    },
    paragraph: (words: string, size: number, colour: Colour) => {
      for (const line of wrap(words, size, RIGHT - LEFT)) {
        operators.push(text(LEFT, y, size, 'regular', colour, line))
        y -= size * 1.45
      }
      y -= size
    },
    row: (label: string, value: string) => {
      operators.push(text(LEFT, y, 9.5, 'regular', MUTED, label))
      for (const line of wrap(value, 10.5, RIGHT - VALUES - 10)) {
        operators.push(text(VALUES, y, 10.5, 'bold', INK, line))
        y -= 15
      }
      operators.push(box(LEFT, y + 4, RIGHT - LEFT, 0.6, LINE))
      y -= 16
    },
  }
}

/**
 * The Letter of Authorization of a physical interconnect, with which a facility's staff may run the cross-connect.
 * `customer` is the name on it, `issuedOn` a date such as `2026-11-23`. It says itself that it is made up.
 */
export function loaPdf(
  interconnect: DirectInterconnect,
  { customer, issuedOn }: { customer: string; issuedOn: string },
): Uint8Array<ArrayBuffer> {
  const drawing = createDrawing()
  const { operators } = drawing
  const issued = `Issued ${issuedOn}`
  operators.push(
    box(0, 780, 612, 12, ACCENT),
    text(LEFT, 735, 11, 'bold', ACCENT, 'Cloudflare Network Interconnect'),
    text(RIGHT - widthOf(issued, 10), 735, 10, 'regular', MUTED, issued),
    text(LEFT, 697, 23, 'bold', INK, 'Letter of Authorization'),
    text(LEFT, 677, 11, 'regular', MUTED, 'and connecting facility assignment (LOA-CFA)'),
  )
  drawing.moveTo(640)
  drawing.paragraph(
    'To the operator of the facility named below: the customer is authorised to order a cross-connect to the port that is ' +
      'described here. The customer pays for the cross-connect and for its installation.',
    10.5,
    INK,
  )
  drawing.moveTo(580)
  for (const [label, value] of rows(interconnect, customer)) drawing.row(label, value)
  drawing.skip(14)
  drawing.paragraph(
    'Please deliver the fibre to the demarcation point and leave it connected. If no light is seen, swap the transmit and ' +
      'receive strands first. This letter is valid for 90 days from the date of issue and for this one port only.',
    10.5,
    INK,
  )
  operators.push(
    box(LEFT, 62, RIGHT - LEFT, 44, TINT),
    box(LEFT, 62, 3, 44, ACCENT),
    text(LEFT + 16, 88, 10.5, 'bold', INK, 'Simulated document'),
    text(
      LEFT + 16,
      73,
      9.5,
      'regular',
      INK,
      'Made by a demonstration. It authorises nothing; do not send it to a facility.',
    ),
  )
  return onePage(`Letter of Authorization ${interconnect.name}`, operators)
}
