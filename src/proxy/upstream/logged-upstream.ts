import type { Log } from '../log.ts'
import type { Upstream } from './exchange.ts'

/** The words of the paths that the console calls; all else in one is an id or a name, and is not told. */
const WORDS = new Set(
  'accounts cni cnis interconnects loa settings slots status tokens user verify'.split(' '),
)

/**
 * An upstream of whose every call the log is told: which one, how it was answered, and Cloudflare’s name for it.
 * @param baseUrl what every call’s address begins with
 */
export function loggedUpstream(upstream: Upstream, baseUrl: string, log: Log): Upstream {
  return async (request) => {
    const began = performance.now()
    const call = { method: request.method, call: template(request.url.slice(baseUrl.length)) }
    const ms = () => Math.round(performance.now() - began)
    try {
      const response = await upstream(request)
      const { status, headers } = response
      log('info', 'upstream', { ...call, status, ms: ms(), upstreamRay: headers.get('cf-ray') ?? undefined })
      return response
    } catch (error) {
      log('warn', 'upstream', {
        ...call,
        ms: ms(),
        error: error instanceof Error ? error.name : typeof error,
      })
      throw error
    }
  }
}

function template(path: string): string {
  const [pathname = ''] = path.split('?')
  return pathname.replaceAll(/[^/]+/g, (part) => (WORDS.has(part) ? part : '*'))
}
