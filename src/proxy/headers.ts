import type { MiddlewareHandler } from 'hono'

/**
 * The policy of an answer. The application loads from its own origin only and writes no HTML from text (Trusted Types);
 * inline it runs and wears what the build put there, named by hash, and nothing else.
 * @param inline sources such as `'sha256-…'`, for scripts and for styles
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Content-Security-Policy
 */
export function contentSecurityPolicy(
  inline: { scripts: readonly string[]; styles: readonly string[] } = { scripts: [], styles: [] },
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    ["style-src 'self'", ...inline.styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** What every answer carries, of whatever status and kind; a page has a policy of its own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Answers that were made with every header of theirs. */
const complete = new WeakSet<Response>()

/**
 * An answer to which nothing is to be added afterwards. On Node plain headers are written as they are, while a Headers and
 * every change of it cost more than all else that is done for a read that is shared.
 * @param headers in lower case; with {@link SECURITY_HEADERS} they are all that it has
 */
export function completeAnswer(
  body: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response {
  const answer = new Response(body, { status, headers: { ...SECURITY_HEADERS, ...headers } })
  complete.add(answer)
  return answer
}

/** Whether an answer was made with every header of its. */
export function isComplete(answer: Response): boolean {
  return complete.has(answer)
}

/** Puts {@link SECURITY_HEADERS} on every answer, failures and pages that do not exist included. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (isComplete(context.res)) return
    // Not by `context.header`, each call of which makes a new answer of one that is there.
    const { headers } = context.res
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!headers.has(name)) headers.set(name, value)
    }
  }
}
