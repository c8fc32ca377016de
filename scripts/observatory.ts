/** What a scan looks at: the answer to `/` over https, its page, and whether http is answered at all. */
export interface Scanned {
  headers: Headers
  html: string
}

/** One rule’s finding and what it is worth. */
export interface Finding {
  rule: string
  result: string
  points: number
}

/**
 * Scores an answer by the published rules of MDN’s HTTP Observatory, for a site that https alone leads to, as Access and
 * Workers see to. Every result that an answer of the console’s could come to is in here; what is worse is worth what the worst
 * of its rule is.
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 * @see https://github.com/mdn/mdn-http-observatory/tree/main/src/analyzer/tests
 */
export function observatory(scanned: Scanned): { score: number; findings: Finding[] } {
  const findings = RULES.map(([rule, judge]) => ({ rule, ...judge(scanned) }))
  const sum = (list: readonly Finding[]) => list.reduce((total, { points }) => total + points, 0)
  const withoutBonus = 100 + sum(findings.filter(({ points }) => points < 0))
  // Bonuses count for a site that is good without them.
  const score = withoutBonus >= 90 ? 100 + sum(findings) : withoutBonus
  return { score: Math.max(0, score), findings }
}

type Judge = (scanned: Scanned) => { result: string; points: number }
const found = (result: string, points: number) => ({ result, points })

const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']
const UNSAFE = [...BROAD, "'unsafe-inline'", 'data:']
const HALF_A_YEAR_S = 15_552_000

const RULES: readonly [string, Judge][] = [
  ['content-security-policy', contentSecurityPolicy],
  ['cookies', cookies],
  ['cross-origin-resource-sharing', resourceSharing],
  ['redirection', () => found('not needed, no http', 0)],
  ['referrer-policy', referrerPolicy],
  ['strict-transport-security', transportSecurity],
  ['subresource-integrity', subresourceIntegrity],
  ['x-content-type-options', contentTypeOptions],
  ['x-frame-options', frameOptions],
  ['cross-origin-resource-policy', resourcePolicy],
]

function policyOf({ headers }: Scanned): Map<string, string[]> | undefined {
  const header = headers.get('content-security-policy')
  if (header === null) return undefined
  return new Map(
    header
      .split(';')
      .map((directive) => directive.trim().toLowerCase().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  )
}

function contentSecurityPolicy(scanned: Scanned) {
  const policy = policyOf(scanned)
  if (!policy) return found('not implemented', -25)
  const sourcesOf = (directive: string) => policy.get(directive) ?? policy.get('default-src') ?? ['*']
  const [script, object, style] = ['script-src', 'object-src', 'style-src'].map(sourcesOf)
  const has = (sources: string[] = [], unwanted: readonly string[] = []) =>
    sources.some((source) => unwanted.includes(source))
  const isPassive = (directive: string) => directive === 'img-src' || directive === 'media-src'
  const allowsHttp = (wanted: (directive: string) => boolean) =>
    [...policy].some(
      ([name, sources]) => wanted(name) && sources.some((source) => /^(http|ftp):/.test(source)),
    )

  if (has(script, UNSAFE) || has(object, BROAD)) return found('unsafe inline or too broad', -20)
  if (allowsHttp((directive) => !isPassive(directive))) return found('insecure scheme', -20)
  if (has(script, ["'unsafe-eval'"]) || has(style, ["'unsafe-eval'"])) return found('unsafe eval', -10)
  if (allowsHttp(isPassive)) return found('insecure scheme in passive content', -10)
  if (has(style, UNSAFE)) return found('unsafe inline style', 0)
  return policy.get('default-src')?.join(' ') === "'none'"
    ? found("no unsafe, default-src 'none'", 10)
    : found('no unsafe', 5)
}

function cookies({ headers }: Scanned) {
  const set = headers.getSetCookie().map((cookie) => cookie.toLowerCase())
  if (set.length === 0) return found('none', 0)
  const lacks = (attribute: RegExp) => set.some((cookie) => !attribute.test(cookie))
  if (lacks(/;\s*secure/)) return found('not secure', -40)
  if (lacks(/;\s*httponly/)) return found('session without HttpOnly', -30)
  return lacks(/;\s*samesite=(strict|lax)/) ? found('secure', 0) : found('secure, HttpOnly and SameSite', 5)
}

function resourceSharing({ headers }: Scanned) {
  const origin = headers.get('access-control-allow-origin')
  if (origin === null) return found('not implemented', 0)
  return found('implemented', headers.get('access-control-allow-credentials') === 'true' ? -50 : 0)
}

function referrerPolicy({ headers }: Scanned) {
  const policy = headers.get('referrer-policy')
  if (policy === null) return found('not implemented', 0)
  const isPrivate = /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy)
  return isPrivate ? found('private', 5) : found('unsafe', -5)
}

function transportSecurity({ headers }: Scanned) {
  const [, age] = /(?:^|;)\s*max-age=(\d+)/i.exec(headers.get('strict-transport-security') ?? '') ?? []
  if (age === undefined) return found('not implemented', -20)
  return Number(age) >= HALF_A_YEAR_S ? found('half a year at least', 0) : found('less than half a year', -10)
}

function subresourceIntegrity({ html }: Scanned) {
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)]
  if (scripts.length === 0) return found('no scripts', 0)
  if (scripts.some(([, source = '']) => /^(https?:)?\/\//.test(source)))
    return found('scripts from elsewhere', -50)
  return scripts.every(([tag]) => /\bintegrity="/.test(tag))
    ? found('implemented, own origin', 5)
    : found('not implemented, own origin', 0)
}

function contentTypeOptions({ headers }: Scanned) {
  return headers.get('x-content-type-options') === 'nosniff' ? found('nosniff', 0) : found('missing', -5)
}

function frameOptions(scanned: Scanned) {
  if (policyOf(scanned)?.has('frame-ancestors')) return found('by the policy', 5)
  const header = scanned.headers.get('x-frame-options')
  return /^(deny|sameorigin)$/i.test(header ?? '') ? found('deny or same origin', 0) : found('missing', -20)
}

function resourcePolicy({ headers }: Scanned) {
  const policy = headers.get('cross-origin-resource-policy')
  if (policy === null) return found('not implemented', 0)
  if (policy === 'cross-origin') return found('cross-origin', 0)
  return /^same-(origin|site)$/.test(policy) ? found('same origin or site', 10) : found('invalid', -5)
}
