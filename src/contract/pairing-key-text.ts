// A pairing key as people paste it: from a terminal, a chat, a table, with more around it than the key.

/** What was left out of a pasted text to find the key in it. */
export type LeftOut = 'label' | 'quotes' | 'invisible' | 'breaks'

interface CleanedText {
  text: string
  leftOut: LeftOut[]
}

/** Soft hyphens, zero-width characters, marks of direction and control characters, but for blanks and line breaks. */
const invisible = /(?!\s)[\p{Cf}\p{Cc}]|\uFEFF/gu
/** As `gcloud compute interconnects attachments describe` and the API print it. */
const label = /^["'“”]?pairing[ _-]?key["'“”]?\s*[:=]\s*/i
const around = /^["'`´“”„‟‘’‚‛«»‹›]+|["'`´“”„‟‘’‚‛«»‹›.,;]+$/g
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether this is what the first part of a key usually is. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/**
 * Finds a pairing key in what was pasted: without blanks, quotes, separators and Google’s own label around it, without
 * invisible characters, and without line breaks or blanks inside, where what is left without them is one key.
 */
export function cleanedText(pasted: string): CleanedText {
  const seen = pasted.replace(invisible, '')
  const found = seen.trim().replace(label, '').trim().replace(around, '').trim()
  const joined = joinedKey(found)
  const steps: [LeftOut, boolean][] = [
    ['label', label.test(seen.trim())],
    ['quotes', /^["'`´“”„‟‘’‚‛«»‹›]/.test(seen.trim().replace(label, '').trim())],
    ['invisible', seen !== pasted],
    ['breaks', joined !== undefined],
  ]
  return { text: joined ?? found, leftOut: steps.flatMap(([what, happened]) => (happened ? [what] : [])) }
}

/** A key that lines broke or blanks got into; undefined where there are none, or where it could as well be something else. */
function joinedKey(text: string): string | undefined {
  if (!/\s/.test(text)) return undefined
  const joined = text.replace(/\s+/g, '')
  const parts = joined.split('/')
  return parts.length === 3 && isUuid(parts[0] ?? '') ? joined : undefined
}

/** Whether a text that was meant as something else may be a pairing key, and so a secret. */
export function mayBeKey(text: string): boolean {
  return /^[^/\s]{8,}\/[^/]+\/[^/]+$/.test(cleanedText(text).text)
}
