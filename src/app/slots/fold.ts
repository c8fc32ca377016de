const SPELLED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/**
 * A text as a search compares it: without case, accents and invisible marks, so that “munchen” finds München and
 * “frankfurt” finds FRANKFURT.
 */
export function fold(text: string): string {
  // Most texts are plain, and there are lists of 10,000.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase()
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[ßøłđðþæœı]/g, (letter) => SPELLED[letter] ?? letter)
}

/** The words of a search, folded. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[\s,;/]+/u)
    .filter(Boolean)
}
