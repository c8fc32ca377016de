/** A colour as PDF wants it: red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number]

type Font = 'regular' | 'bold'

/** Widths of Helvetica's printable ASCII characters from space to tilde, in thousandths of the font's size (Adobe's AFM). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const OTHER_WIDTH = 600

/** Where WinAnsiEncoding has the typographic signs that Latin-1 lacks (PDF 32000-1, annex D). */
const WIN_ANSI: Record<string, number> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '™': 0x99,
}

/** One byte of WinAnsiEncoding, a question mark where the base font has no such character. */
function byteOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  const printable = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff)
  return printable ? code : (WIN_ANSI[character] ?? 0x3f)
}

/** A PDF string literal in pure ASCII: what PDF would read as syntax is escaped, everything else is octal. */
function literal(text: string): string {
  const bytes = Array.from(text.normalize('NFC'), byteOf)
  const escaped = bytes.map((byte) => {
    if (byte > 0x7e) return `\\${byte.toString(8)}`
    const character = String.fromCharCode(byte)
    return '()\\'.includes(character) ? `\\${character}` : character
  })
  return `(${escaped.join('')})`
}

/** How wide a text is in points, within a few per cent for bold and accented characters. */
export function widthOf(text: string, size: number): number {
  const widths = Array.from(
    text,
    (character) => WIDTHS[(character.codePointAt(0) ?? 0) - 0x20] ?? OTHER_WIDTH,
  )
  return (widths.reduce((sum, width) => sum + width, 0) * size) / 1000
}

/** The text in lines of at most `width` points; a word that is longer than a line is broken. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of word) {
      if (line !== '' && widthOf(line + character, size) > width) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line]
}

/** The operators that draw a line of text with its left end at `x`, `y` points from the page's lower left corner. */
export function text(x: number, y: number, size: number, font: Font, colour: Colour, line: string): string {
  const name = font === 'bold' ? 'F2' : 'F1'
  return `BT ${colour.join(' ')} rg /${name} ${size} Tf ${x} ${y} Td ${literal(line)} Tj ET`
}

/** The operators that fill a rectangle. */
export function box(x: number, y: number, width: number, height: number, colour: Colour): string {
  return `${colour.join(' ')} rg ${x} ${y} ${width} ${height} re f`
}

/** A PDF of one US Letter page (612 × 792 points) with these operators on it. */
export function onePage(title: string, operators: readonly string[]): Uint8Array<ArrayBuffer> {
  const content = operators.join('\n')
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title ${literal(title)} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  // Everything above is ASCII, so a position in the string is a position in the file; each entry has exactly 20 bytes.
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const startOfTable = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}
