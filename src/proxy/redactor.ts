/** Where a secret stands in a text, and what is put there. */
interface Found {
  start: number
  end: number
  shown: string
}

/** Finds secrets in text. */
export interface Redactor {
  /** Every secret in `text`, however it is written. */
  find(text: string): Found[]
  /** `text` with every secret replaced. */
  clean(text: string): string
}

/** No credential is shorter, and a shorter text is found where it is none. */
const SHORTEST = 8

/**
 * Finds secrets as they stand, escaped as in JSON or in a URL, in any mixture of these, and in base64, wherever in the encoded
 * text they begin.
 * @param secrets in ASCII and of 8 characters at least, each with what is put in its place; shorter ones are left alone
 */
export function createRedactor(secrets: readonly (readonly [secret: string, shown: string])[]): Redactor {
  const spellings = secrets.flatMap(([secret, shown]) =>
    [secret, ...base64Cores(secret)]
      .filter((spelling) => spelling.length >= SHORTEST)
      .map((spelling) => ({ spelling, shown })),
  )
  if (spellings.length === 0) return { find: () => [], clean: (text) => text }
  const pattern = spellings.map(({ spelling }) => `(${anyhow(spelling)})`).join('|')
  const any = new RegExp(pattern)
  const each = new RegExp(pattern, 'g')

  function find(text: string): Found[] {
    // Nearly every text holds no secret. Looking for them all costs ten times as much, for the copy that it makes of the pattern.
    if (!any.test(text)) return []
    return Array.from(text.matchAll(each), ({ 0: whole, index, ...groups }) => {
      const which = spellings.findIndex((_, number) => groups[number + 1] !== undefined)
      return { start: index, end: index + whole.length, shown: spellings[which]?.shown ?? '' }
    })
  }

  return {
    find,
    clean: (text) =>
      find(text).reduceRight((cleaned, { start, end, shown }) => {
        return cleaned.slice(0, start) + shown + cleaned.slice(end)
      }, text),
  }
}

/** A pattern for `text` with each character as itself or escaped. */
function anyhow(text: string): string {
  return Array.from(text, (character) => {
    const hex = character.charCodeAt(0).toString(16).padStart(2, '0')
    const anyCase = hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
    const itself = character.replace(/[^A-Za-z0-9]/, '\\$&')
    // The URL’s alphabet of base64 has - and _ where the usual one has + and /.
    const also = character === '+' ? '|-' : character === '/' ? '|_' : ''
    return `(?:\\\\?${itself}${also}|%${anyCase}|\\\\u00${anyCase})`
  }).join('')
}

/**
 * What base64 makes of `secret` at each of the three places that it can have in a longer text, without the characters at its
 * ends that its neighbours have a part in.
 */
function base64Cores(secret: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = btoa('\0'.repeat(before) + secret).replace(/=+$/, '')
    const whole = Math.floor(((before + secret.length) * 8) / 6)
    return encoded.slice(Math.ceil((before * 8) / 6), whole)
  })
}
