import { type CloudflareError, ErrorEnvelope } from '../../contract/envelope.ts'
import type { FieldError, Problem } from '../../contract/problem.ts'
import type { Exchange } from './exchange.ts'
import { DEFAULT_RETRY_AFTER_S } from './rate-gate.ts'

const PERMISSIONS = 'Magic WAN Write or Magic Transit Write'

/**
 * Translates what upstream did into a sentence that a person can act on.
 * @param fields the body's fields that the caller's form has, so that upstream's `source.pointer` can point at one; a
 *   nested one with its path, such as `bgp/customer_asn`
 * @see https://developers.cloudflare.com/fundamentals/api/troubleshooting/
 */
export function problemFromExchange(exchange: Exchange, fields: readonly string[] = []): Problem {
  switch (exchange.outcome) {
    case 'not-sent':
      return {
        type: 'unreachable',
        title: 'Cloudflare could not be reached',
        status: 502,
        detail:
          'No connection came about, so nothing was sent. Check this machine’s network, then try again.',
      }
    case 'held-back':
      return rateLimited(exchange.seconds)
    case 'timeout':
      return {
        type: 'timeout',
        title: 'Cloudflare did not answer in time',
        status: 504,
        detail: 'There was no complete answer within 15 seconds. Try again in a moment.',
      }
    case 'broken':
      return exchange.why === 'too-large'
        ? unreadable('The answer was larger than any that this call can have.')
        : {
            type: 'unreachable',
            title: 'The connection to Cloudflare broke',
            status: 502,
            detail: 'It was cut before the answer was complete. Try again in a moment.',
          }
    case 'answered':
      return { ...fromStatus(exchange.status, exchange, fields), ...spoken(exchange) }
  }
}

type Answered = Extract<Exchange, { outcome: 'answered' }>

/** What upstream itself said, kept to be quoted. */
function spoken(answer: Answered): Pick<Problem, 'cloudflare' | 'ray'> {
  const errors = envelopeErrors(answer)
  return {
    ...(errors.length > 0 && { cloudflare: errors.map(({ code, message }) => ({ code, message })) }),
    ...(answer.ray !== undefined && { ray: answer.ray }),
  }
}

function envelopeErrors(answer: Answered): CloudflareError[] {
  const envelope = ErrorEnvelope.safeParse(answer.json)
  return envelope.success ? envelope.data.errors : []
}

function fromStatus(status: number, answer: Answered, fields: readonly string[]): Problem {
  const errors = envelopeErrors(answer)
  // 10000 is the gateway's "Authentication error": it does not tell a bad credential from a missing permission.
  if (status === 401 || status === 403 || errors.some(({ code }) => code === 10000)) return permission(status)
  if (status === 404) {
    return {
      type: 'not-found',
      title: 'Cloudflare has no such thing in this account',
      status: 404,
      detail: 'It may have been removed, or the name may be misspelt. Look for it in the list.',
    }
  }
  if (status === 408) {
    return {
      type: 'timeout',
      title: 'Cloudflare gave up waiting for the request',
      status: 504,
      detail: 'It did not arrive as a whole in time. Try again in a moment.',
    }
  }
  if (status === 409) {
    return {
      type: 'upstream-conflict',
      title: 'Cloudflare reports a conflict',
      status: 409,
      detail: `Something else stands in the way. ${quoted(errors)}`.trim(),
    }
  }
  if (status === 429) {
    return rateLimited(answer.retryAfter ?? DEFAULT_RETRY_AFTER_S)
  }
  if (status >= 400 && status < 500) return refused(status, errors, fields)
  if (status >= 500) {
    return {
      type: 'upstream-fault',
      title: 'Cloudflare met a fault of its own',
      status: 502,
      detail: `Cloudflare answered ${status}. ${quoted(errors) || 'Try again in a moment; www.cloudflarestatus.com shows known incidents.'}`,
    }
  }
  if (status >= 300)
    return unreadable('Cloudflare answered with a redirect, which the console does not follow.')
  return unreadable('Cloudflare answered, but not in the form that its API documents.')
}

function rateLimited(retryAfter: number): Problem {
  return {
    type: 'rate-limited',
    title: 'Cloudflare’s rate limit is used up',
    status: 429,
    detail:
      'The limit counts every call of this user, the dashboard’s included. The console waits until it opens again.',
    retryAfter,
  }
}

function permission(status: number): Problem {
  return {
    type: 'permission',
    title: 'Cloudflare does not accept the console’s credential for this',
    status: status === 401 ? 401 : 403,
    detail: `Orders and changes need the permission ${PERMISSIONS} in this account (the Read variant is enough to look). Have the token checked in the Cloudflare dashboard: active, not expired, this account.`,
  }
}

function refused(status: number, errors: CloudflareError[], fields: readonly string[]): Problem {
  const located: FieldError[] = errors.flatMap(({ source, message }) => {
    const field = fields.find((path) => source?.pointer?.split('/').includes(path.replace(/^.*\//, '')))
    return field === undefined ? [] : [{ pointer: `/${field}`, detail: `Cloudflare says: “${message}”` }]
  })
  return {
    type: 'upstream-refused',
    title: 'Cloudflare refused the request',
    status: status === 400 ? 422 : status,
    detail: quoted(errors) || `Cloudflare answered ${status} without saying why. Check the input.`,
    ...(located.length > 0 && { errors: located }),
  }
}

function unreadable(detail: string): Problem {
  return { type: 'unreadable-answer', title: 'Cloudflare’s answer could not be read', status: 502, detail }
}

function quoted(errors: CloudflareError[]): string {
  return errors.length === 0
    ? ''
    : `Cloudflare says: ${errors.map(({ message }) => `“${message}”`).join(' ')}`
}
