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

/** Puts {@link SECURITY_HEADERS} on every answer, failures and pages that do not exist included. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    // Not by `context.header`, each call of which makes a new answer of one that is there.
    const { headers } = context.res
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!headers.has(name)) headers.set(name, value)
    }
  }
}
