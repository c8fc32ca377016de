import type { Log } from '../log.ts'
import type { Send } from './exchange.ts'

/** The words of the paths that the console calls; all else in one is an id or a name, and is not told. */
const WORDS = new Set(
  'accounts cni cnis interconnects loa settings slots status tokens user verify'.split(' '),
)

/**
 * An upstream of whose every call the log is told: which one, how it was answered, and Cloudflare’s name for it.
 * @param baseUrl what every call’s address begins with
 */
export function loggedSend(send: Send, baseUrl: string, log: Log): Send {
  return async (call, limits) => {
    const began = performance.now()
    const what = { method: call.method, call: template(call.url.slice(baseUrl.length)) }
    const ms = () => Math.round(performance.now() - began)
    try {
      const answer = await send(call, limits)
      log('info', 'upstream', {
        ...what,
        status: answer.status,
        ms: ms(),
        upstreamRay: answer.header('cf-ray'),
      })
      return answer
    } catch (error) {
      log('warn', 'upstream', {
        ...what,
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
